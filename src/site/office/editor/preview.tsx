import { Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { type Kind, questionsOf } from '#kernel/kind/kind.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { styleAddress } from '#site/theme-style.ts';
import { Button } from '#ui/button.tsx';
import { Prose } from '#ui/content/prose.tsx';
import { Tabs } from '#ui/content/tabs.tsx';
import type { IconName } from '#ui/icons.ts';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { editorOf, type House, officeOf } from '../desk.ts';
import { mistakesIn } from '../messages.ts';
import { rehearsal } from './rehearsed.ts';
import { idIn, tagIn } from './address.ts';

const looks: Readonly<
	Record<string, { readonly label: string; readonly icon: IconName; readonly width: number; readonly height: number }>
> = {
	telefon: { label: 'Telefon', icon: 'mobile', width: 375, height: 720 },
	seite: { label: 'Seite', icon: 'computer', width: 1024, height: 900 },
	druck: { label: 'Druck', icon: 'print', width: 794, height: 1123 },
};

const phone = 'telefon';
const printStyle = '/verwaltung/druckansicht.css';

/** The portal's style sheet with its print rules in force, for a look before paper is spent. */
export const printedStyle = ({ assets }: House): string =>
	new TextDecoder().decode(assets.files.get(assets.portalCss)?.body).replaceAll('@media print', '@media all');

type Looked = { readonly kind: Kind; readonly id: string; readonly language: string; readonly look: string };

const PreviewPage = ({ kind, id, language, look }: Looked) => {
	const chosen = looks[look];
	const base = `${officeOf(kind)}/${id}/vorschau`;
	const sheet = (
		<iframe
			class="om-frame"
			title={`Vorschau: ${chosen?.label}`}
			src={`${base}/blatt?sprache=${language}${look === 'druck' ? '&druck=1' : ''}`}
			width={chosen?.width}
			height={chosen?.height}
		></iframe>
	);
	return (
		<>
			<DeskBar before={kind.one} title="Vorschau">
				<Button look="secondary" icon="edit" href={`${editorOf(kind, id)}?sprache=${language}`}>
					Weiterschreiben
				</Button>
			</DeskBar>
			<Tabs
				label="Vorschau als"
				tabs={Object.entries(looks).map(([name, { label, icon }]) => ({
					href: `${base}?als=${name}&sprache=${language}`,
					label,
					icon,
					current: name === look,
				}))}
			/>
			{look === phone && <div class="om-phone">{sheet}</div>}
			{look !== phone && (
				<div class="om-tablebox" tabindex={0} role="region" aria-label="Vorschau, seitlich rollbar">
					{sheet}
				</div>
			)}
		</>
	);
};

/** How it will look, before anybody sees it. */
export const previewPages = (kind: Kind, house: House) => {
	const rehearsed = rehearsal(house);
	return new Hono<OfficeEnv>()
		.get('/:id/vorschau', (c) => {
			staff(c.var.ctx, kind.permission);
			const asked = c.req.query('als') ?? phone;
			return c.render(
				<PreviewPage
					kind={kind}
					id={idIn(c.req.param('id'))}
					language={tagIn(c.req.query('sprache'))}
					look={Object.hasOwn(looks, asked) ? asked : phone}
				/>,
				{ title: 'Vorschau' },
			);
		})
		.get('/:id/vorschau/blatt', async (c) => {
			staff(c.var.ctx, kind.permission);
			const sheet = await rehearsed(c.var.ctx, { kind, id: idIn(c.req.param('id')), language: tagIn(c.req.query('sprache')) });
			if ('html' in sheet) return c.html(c.req.query('druck') ? sheet.html.replace(house.assets.portalCss, printStyle) : sheet.html);
			const missing = mistakesIn(questionsOf(kind), sheet.problems).map(({ message }) => message);
			return c.html(
				<html lang="de">
					<head>
						<title>Vorschau</title>
						<link rel="stylesheet" href={house.assets.portalCss} />
						<link rel="stylesheet" href={styleAddress(c.var.ctx.tenant)} />
					</head>
					<body>
						<div class="om-wrap om-section--tight om-stack">
							<h1>Noch keine Vorschau</h1>
							<Prose>
								<p>Sobald diese Angaben stimmen, steht hier die Seite:</p>
								<ul>
									{missing.map((message) => (
										<li>{message}</li>
									))}
								</ul>
							</Prose>
						</div>
					</body>
				</html>,
			);
		});
};
