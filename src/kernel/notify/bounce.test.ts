import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBounce } from './bounce.ts';

const id = '019aa7c4-3b1e-7c55-9d0a-5f1f0a7c1e22';
const receiver = `zurueck+${id.replaceAll('-', '')}@auenrode.example`;

type Told = { action?: string; status?: string; to?: string; reportType?: string; original?: string };
/** A notification as Postfix writes it (RFC 3464, appendix; RFC 6522). */
const notification = ({
	action = 'failed',
	status = '5.1.1',
	to = receiver,
	reportType = 'message/delivery-status',
	original = '',
}: Told = {}) =>
	new TextEncoder().encode(
		[
			'Return-Path: <>',
			'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
			`To: ${to}`,
			'Subject: Undelivered Mail Returned to Sender',
			'Auto-Submitted: auto-replied',
			'MIME-Version: 1.0',
			'Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"',
			'',
			'--grenze',
			'Content-Type: text/plain; charset=us-ascii',
			'',
			'<hanna@privat.example>: host mx.privat.example said: 550 User unknown',
			'',
			'--grenze',
			`Content-Type: ${reportType}`,
			'',
			'Reporting-MTA: dns; mx.example.org',
			'',
			'Final-Recipient: rfc822; hanna@privat.example',
			`Action: ${action}`,
			`Status: ${status}`,
			'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
			'',
			'--grenze',
			'Content-Type: message/rfc822',
			'',
			`Message-ID: <${original || id}@auenrode.example>`,
			'Subject: Neues aus Ebersfeld',
			'',
			'Guten Tag.',
			'--grenze--',
			'',
		].join('\r\n'),
	);

test('a returned mail says which one it was: by its address, or by the Message-ID that it quotes', async () => {
	assert.deepEqual(await readBounce(notification()), { id, status: '5.1.1', severity: 'hard' });
	assert.deepEqual(await readBounce(notification({ to: 'zurueck@auenrode.example' }), receiver), {
		id,
		status: '5.1.1',
		severity: 'hard',
	});
	assert.equal((await readBounce(notification({ to: 'zurueck@auenrode.example' })))?.id, id);
});

test('what passes by does not count against an address for good', async () => {
	for (const status of ['4.4.1', '5.2.2']) assert.equal((await readBounce(notification({ status })))?.severity, 'soft');
});

test('a delay, a holiday note, a stranger’s notification and rubbish are no returned mails', async () => {
	assert.equal(await readBounce(notification({ action: 'delayed', status: '4.0.0' })), null);
	assert.equal(await readBounce(notification({ reportType: 'text/plain' })), null);
	assert.equal(await readBounce(notification({ to: 'wer@auenrode.example', original: 'fremd' })), null);
	assert.equal(await readBounce(new TextEncoder().encode('Subject: Bin im Urlaub\r\n\r\nBis Montag.')), null);
	assert.equal(await readBounce(crypto.getRandomValues(new Uint8Array(5000))), null);
});
