import type { Asked } from '../desk.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { BackLink } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { path } from './own-sheets.tsx';

/** The new codes, this once: to print, to download, to write down. */
export const codesPage = (c: Asked, codes: readonly string[]) => {
	const { ctx } = c.var;
	const text = [`Wiederherstellungscodes ${ctx.tenant.name}, ${ctx.actor.name}`, ...codes, 'Jeder Code gilt einmal.', ''].join('\r\n');
	return c.render(
		<>
			<div class="om-noprint">
				<BackLink href={path} label="Mein Konto" />
			</div>
			<DeskBar title="Wiederherstellungscodes" after={`${ctx.tenant.name} · ${ctx.actor.name}`} />
			<div class="om-noprint">
				<Alert level="warning" live title="Diese Codes stehen hier nur jetzt">
					<p>Drucken Sie die Seite oder speichern Sie die Datei, und legen Sie sie dorthin, wo Ihre Urkunden liegen.</p>
				</Alert>
			</div>
			<Sheet id="codes" title="Jeder gilt einmal">
				<ol class="om-codes">
					{codes.map((code) => (
						<li>
							<code>
								<bdi>{code}</bdi>
							</code>
						</li>
					))}
				</ol>
				<p class="om-noprint">
					<Button
						look="secondary"
						icon="download"
						href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
						download="wiederherstellungscodes.txt"
					>
						Als Datei speichern
					</Button>
				</p>
			</Sheet>
		</>,
		{ title: 'Wiederherstellungscodes' },
	);
};
