import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sql } from 'kysely';
import * as z from 'zod';
import { walled } from '#kernel/command.ts';
import { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { hashPassword } from '#kernel/identity/passwords.ts';
import { readDraft } from '#kernel/kind/kind.ts';
import { saveAll } from '#kernel/kind/save.ts';
import { show } from '#kernel/publication/acts.ts';
import { searchDocument } from '#kernel/search/document.ts';
import { fold } from '#kernel/search/fold.ts';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { article as kind } from '#modules/news/article.ts';
import type { Installation } from '../installation.ts';
import { fire, hear, type Shot } from '../measure.ts';
import { cookieOf } from '../sign-in.ts';
import { type Article, pictures, vocabulary, type Words } from './articles.ts';
import { editor } from './material.ts';
import type { Entrance, Question, Questions, Running, Seen } from './peer.ts';

const id = 'musterdorf';
const imagesOf = z.array(z.object({ id: z.string(), alt: z.string() }));
const thing = z
	.object({
		id: z.string(),
		url: z.string(),
		title: z.string(),
		summary: z.string(),
		body: z.string().optional(),
		publisher: z.string(),
		places: z.tuple([z.object({ slug: z.string(), name: z.string() })]),
		topics: z.array(z.string()).min(1),
		image: z.object({ url: z.string(), alt: z.string() }),
	})
	.transform(
		({ url, title, summary, body, publisher, places: [village], topics: [category = '', ...tags], image }): Seen => ({
			...{ slug: basename(url), title, summary, category, tags: tags.toSorted() },
			...(body !== undefined && { body }),
			organisation: publisher,
			village: village.slug,
			picture: image.alt,
		}),
	);
const list = z.object({ items: z.array(thing) });
const named = z.object({ id: z.string() });
const hits = z.object({ items: z.array(z.object({ url: z.string() })) });

/** Ortsmitte with a municipality of its own for the bench, beside the demo world. */
export const ours = (here: Installation, files: readonly { readonly path: string; readonly alt: string; readonly credit: string }[]) => {
	const { port } = here;
	const host = `${id}.localhost:${port}`;
	const shot = { port, host };
	const headers = { origin: `http://${host}` };
	const signIn = () => cookieOf(shot, editor);
	const contextHere = async () => {
		const tenant = (await loadTenants(here.db)).find((one) => one.id === id);
		if (!tenant) throw new Error('the municipality of the bench is not there');
		return Context.mint(here.db, { tenant, actor: null, now: new Date(), tag: 'de', origin: `http://${host}` });
	};
	const images = async (): Promise<ReadonlyMap<string, string>> => {
		const { rows } = await sql`select id, alt from media where tenant_id = ${id}`.execute(here.db);
		return new Map(imagesOf.parse(rows).map(({ id: image, alt }) => [alt, image]));
	};

	const upload = async (cookie: string): Promise<void> => {
		for (const { path, alt, credit } of files) {
			const form = new FormData();
			for (const [name, value] of Object.entries({ alt, credit, fuer: '' })) form.set(name, value);
			form.set('file', new Blob([readFileSync(path)], { type: 'image/jpeg' }), basename(path));
			const sent = new Response(form);
			const bytes = new Uint8Array(await sent.arrayBuffer());
			const { status } = await fire({
				...shot,
				path: '/verwaltung/medien/hochladen',
				method: 'POST',
				headers: { ...headers, cookie, 'content-type': sent.headers.get('content-type') ?? '' },
				body: () => bytes,
			});
			if (status >= 400) throw new Error(`picture refused: ${status}`);
		}
	};

	const open = async (): Promise<void> => {
		const topics = Object.fromEntries([...vocabulary.categories, ...vocabulary.tags].map(({ slug, name }) => [slug, name]));
		const villages = vocabulary.villages.map(({ slug, name }) => ({ slug, name, type: 'village' as const, about: '' }));
		await foundMunicipality(here.db, { id, name: 'Musterdorf', hosts: [`${id}.localhost`], state: 'DE-ST', settings: { secondFactor: false }, villages, topics });
		const account = newId();
		const passwordHash = await hashPassword(editor.password);
		await sql`insert into account (tenant_id, id, name, email, organisation, password_hash, created_at)
			values (${id}, ${account}, 'Redaktion', ${editor.email}, 'Verein 1', ${passwordHash}, now())`.execute(here.db);
		await sql`insert into assignment (tenant_id, account_id, role) values (${id}, ${account}, 'editor')`.execute(here.db);
	};

	const questions = async (): Promise<Questions> => {
		const [cookie, imageOf] = await Promise.all([signIn(), images()]);
		const writing =
			(deed: 'publish' | 'save') =>
			(articleFor: (at: number) => Article): Shot => ({
				...shot,
				get path() {
					return `/verwaltung/aktuelles/${newId()}/bearbeiten`;
				},
				method: 'POST',
				headers: { ...headers, cookie, 'content-type': 'application/x-www-form-urlencoded' },
				body: (at) => {
					const { de, category, tags, village, pictures: [picture] } = articleFor(at);
					const said = { _deed: deed, _base: '', sprache: 'de', ...de, urgency: 'none', places: village, image: imageOf.get(picture) ?? '' };
					const form = new URLSearchParams(said);
					for (const topic of [category, ...tags]) form.append('topics', topic);
					return form.toString();
				},
			});
		return {
			list: { ...shot, path: '/api/v1/aktuelles', read: (said) => list.parse(JSON.parse(said)).items },
			item: async (slug): Promise<Question> => {
				const { id: known } = named.parse(JSON.parse(await hear({ ...shot, path: `/api/v1/aktuelles/${slug}` })));
				return { ...shot, path: `/api/v1/aktuelles/${known}`, read: (said) => [thing.parse(JSON.parse(said))] };
			},
			search: (word) => ({
				...shot,
				path: `/api/v1/search?q=${encodeURIComponent(word)}`,
				slugs: (said) => hits.parse(JSON.parse(said)).items.map(({ url }) => basename(url)),
			}),
			create: writing('publish'),
			save: writing('save'),
		};
	};

	/** The English words as a saving writes them, 500 at once instead of one by one. */
	const translate = async (translated: readonly { words: Words; publicationId: string }[], changedAt: Date): Promise<void> => {
		const rows = translated.map(({ words, publicationId }) => {
			const said = { ...words, language: 'en', folded: fold(words.title) };
			return { ...said, tenantId: id, publicationId, search: searchDocument(said), changedAt };
		});
		await here.db.insertInto('publicationVariant').values(rows).execute();
	};

	const fill = async (articles: readonly Article[]): Promise<void> => {
		const [ctx, imageOf] = await Promise.all([contextHere(), images()]);
		const draftOf = ({ de, category, tags, village, pictures: [picture] }: Article) => {
			const answers = { ...de, id: newId(), places: village, topics: [category, ...tags].join(' '), image: imageOf.get(picture) ?? '', urgency: 'none' };
			const draft = readDraft(kind, answers);
			if ('problems' in draft) throw new Error(JSON.stringify(draft.problems));
			return draft;
		};
		for (let at = 0; at < articles.length; at += 500) {
			const planned = articles.slice(at, at + 500).map((article) => ({ article, draft: draftOf(article) }));
			await walled(ctx, async (tx) => {
				await saveAll(tx, kind, planned.map(({ article, draft }) => ({ draft, byline: article.organisation })));
				await show(tx, planned.map(({ article, draft }) => ({ id: draft.id ?? '', kind: kind.name, from: article.date, until: null })));
			});
			await translate(planned.map(({ article, draft }) => ({ words: article.en, publicationId: draft.id ?? '' })), ctx.now);
		}
		await sql`vacuum analyze`.execute(here.db);
	};

	/** Ends and starts the program: with it the database server ends, so peers are started after this. */
	const start = async (settings: Readonly<Record<string, string>>): Promise<Running> => {
		await here.restart(settings);
		return { pid: here.server, questions: await questions(), stop: here.stop };
	};
	const prepare = async (): Promise<void> => {
		await open();
		await here.restart();
		await upload(await signIn());
		if ((await images()).size !== pictures.length) throw new Error('pictures are missing');
	};
	const entrance: Entrance = {
		login: `http://${host}/verwaltung/anmelden`,
		fields: { email: 'input[name=email]', password: 'input[name=password]', submit: 'main button[type=submit], main form button' },
		list: `http://${host}/verwaltung/aktuelles`,
		row: 'main table tbody tr',
	};
	return { prepare, fill, start, entrance };
};
