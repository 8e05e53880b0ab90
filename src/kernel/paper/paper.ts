import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { setImmediate as pause } from 'node:timers/promises';
import { PassThrough } from 'node:stream';
import type Pdf from 'pdfkit';
import { encode } from 'uqr';

/** What a sheet of paper holds, from top to bottom. A QR code says in `says` what it leads to, for whoever cannot see it. */
export type Block =
	| { readonly is: 'heading' | 'subheading' | 'text' | 'small' | 'code'; readonly text: string }
	| { readonly is: 'boxes'; readonly items: readonly string[] }
	| { readonly is: 'line'; readonly lines: number }
	/** Sender and receiver where a window envelope shows them (DIN 5008, form B); the first block of a letter. */
	| { readonly is: 'window'; readonly from: string; readonly to: readonly string[] }
	| { readonly is: 'qr'; readonly data: string; readonly says: string };
export type Sheet = readonly Block[];
type Paper = { readonly title: string; readonly author: string; readonly language: string };
type Doc = InstanceType<typeof Pdf>;
type Section = ReturnType<Doc['struct']>;

const require = createRequire(import.meta.url);
const scripts = ['latin', 'latin-ext', 'cyrillic'] as const;
type Script = (typeof scripts)[number];
const weights = { regular: 400, bold: 700 } as const;
type Weight = keyof typeof weights;
const fontOf = (script: Script, weight: Weight): string =>
	require.resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weights[weight]}-normal.woff`);

/** The Latin file holds Latin-1, general punctuation and the euro; Cyrillic and all other letters lie in files of their own. */
const runs = /[\u0000-\u00ff\u2000-\u206f\u20ac]+|[\u0400-\u04ff]+|[^\u0000-\u00ff\u0400-\u04ff\u2000-\u206f\u20ac]+/g;
const scriptOf = (run: string): Script =>
	/^[\u0400-\u04ff]/.test(run) ? 'cyrillic' : /^[\u0000-\u00ff\u2000-\u206f\u20ac]/.test(run) ? 'latin' : 'latin-ext';

type Style = { readonly size: number; readonly weight: Weight; readonly after: number; readonly tag: string; readonly spacing?: number };
const styles: Readonly<Record<'heading' | 'subheading' | 'text' | 'small' | 'code', Style>> = {
	heading: { size: 17, weight: 'bold', after: 10, tag: 'H1' },
	subheading: { size: 12, weight: 'bold', after: 4, tag: 'H2' },
	text: { size: 11, weight: 'regular', after: 9, tag: 'P' },
	small: { size: 9, weight: 'regular', after: 6, tag: 'P' },
	code: { size: 20, weight: 'bold', after: 12, tag: 'P', spacing: 1.5 },
};

const type = (doc: Doc, { text, style: { size, weight, spacing }, x }: { text: string; style: Style; x?: number }): void => {
	const parts = text.normalize('NFC').match(runs) ?? [];
	for (const [at, part] of parts.entries()) {
		const more = { continued: at < parts.length - 1, ...(spacing && { characterSpacing: spacing }) };
		doc.font(`${scriptOf(part)}-${weight}`).fontSize(size);
		// A space at its end keeps words of neighbouring elements apart when they are read aloud.
		const words = at === parts.length - 1 ? `${part} ` : part;
		if (at === 0 && x !== undefined) doc.text(words, x, doc.y, more);
		else doc.text(words, more);
	}
};

const tagged = (doc: Doc, section: Section, { tag, work }: { tag: string; work: () => void }): void => {
	section.add(doc.struct(tag, {}, [work]));
};

const [margin, boxSize, lineHeight, qrSize] = [64, 10, 26, 130];

const decorate = (doc: Doc, work: () => void): void => {
	doc.markContent('Artifact', { type: 'Layout' });
	work();
	doc.endMarkedContent();
};

const boxes = (doc: Doc, section: Section, items: readonly string[]): void => {
	const list = doc.struct('L');
	section.add(list);
	for (const item of items) {
		if (doc.y > doc.page.height - margin - lineHeight) doc.addPage();
		decorate(doc, () =>
			doc
				.rect(margin, doc.y + 3, boxSize, boxSize)
				.lineWidth(1)
				.stroke('#333'),
		);
		const entry = doc.struct('LI');
		list.add(entry);
		tagged(doc, entry, { tag: 'LBody', work: () => type(doc, { text: item, style: styles.text, x: margin + boxSize + 8 }) });
		entry.end();
		doc.x = margin;
		doc.y += 3;
	}
	list.end();
	doc.y += styles.text.after;
};

const qr = (doc: Doc, section: Section, { data, says }: Extract<Block, { is: 'qr' }>): void => {
	const { data: modules, size } = encode(data, { ecc: 'M', border: 2 });
	if (doc.y > doc.page.height - margin - qrSize) doc.addPage();
	const [left, top, step] = [margin, doc.y, qrSize / size];
	const draw = (): void => {
		for (const [row, line] of modules.entries())
			for (const [column, isDark] of line.entries()) if (isDark) doc.rect(left + column * step, top + row * step, step, step);
		doc.fill('#000');
	};
	// Its types do not know the box of a figure yet (ISO 32000-1, table 344), which PDF/UA asks for.
	const about = { alt: says, bbox: [left, top, left + qrSize, top + qrSize] };
	const figure = doc.struct('Figure', about, [draw]);
	section.add(figure);
	doc.y = top + qrSize + 10;
};

const rules = (doc: Doc, count: number): void =>
	decorate(doc, () => {
		for (let line = 0; line < count; line += 1) {
			doc.y += lineHeight;
			doc.moveTo(margin, doc.y)
				.lineTo(doc.page.width - margin, doc.y)
				.lineWidth(0.7)
				.stroke('#666');
		}
		doc.y += styles.text.after;
	});

/** Millimetres from the top of the sheet: the line of the sender, the lines of the receiver, and where the letter begins. */
const [senderAt, receiverAt, letterAt] = [57.7, 62.7, 98.5].map((millimetres) => (millimetres * 72) / 25.4);

const windowed = (doc: Doc, section: Section, { from, to }: Extract<Block, { is: 'window' }>): void => {
	doc.y = senderAt ?? 0;
	tagged(doc, section, { tag: 'P', work: () => type(doc, { text: from, style: { ...styles.small, size: 7 } }) });
	doc.y = receiverAt ?? 0;
	for (const text of to) tagged(doc, section, { tag: 'P', work: () => type(doc, { text, style: styles.text }) });
	doc.y = letterAt ?? 0;
};

const lay = (doc: Doc, section: Section, block: Block): void => {
	if (block.is === 'boxes') return boxes(doc, section, block.items);
	if (block.is === 'qr') return qr(doc, section, block);
	if (block.is === 'line') return rules(doc, block.lines);
	if (block.is === 'window') return windowed(doc, section, block);
	const style = styles[block.is];
	tagged(doc, section, { tag: style.tag, work: () => type(doc, { text: block.text, style }) });
	doc.y += style.after;
};

/**
 * Sheets that somebody prints, one after the other, as PDF/UA-1 (ISO 14289-1): tagged, with language, title and embedded letters.
 * The library comes with the first of them: it keeps 14 MB that a server without letters does not need.
 */
export const printed = async ({ title, author, language }: Paper, sheets: Iterable<Sheet>): Promise<Buffer> => {
	const options = {
		size: 'A4',
		margin,
		lang: language,
		pdfVersion: '1.7',
		tagged: true,
		displayTitle: true,
		autoFirstPage: false,
		info: { Title: title, Author: author },
		font: fontOf('latin', 'regular'),
	} as const;
	// Its types know PDF/A only.
	Reflect.set(options, 'subset', 'PDF/UA');
	const doc = new (await import('pdfkit')).default(options);
	const whole = buffer(doc.pipe(new PassThrough()));
	for (const script of scripts)
		for (const weight of ['regular', 'bold'] as const) doc.registerFont(`${script}-${weight}`, fontOf(script, weight));
	for (const sheet of sheets) {
		// Nobody else may wait until nine hundred letters are drawn.
		await pause();
		doc.addPage();
		const section = doc.struct('Sect');
		doc.addStructure(section);
		for (const block of sheet) lay(doc, section, block);
		section.end();
	}
	doc.end();
	return whole;
};
