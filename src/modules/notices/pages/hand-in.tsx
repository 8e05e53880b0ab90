import type { Context } from '#kernel/context.ts';
import type { Draft } from '#kernel/kind/kind.ts';
import type { Texts } from '#kernel/kind/posted.ts';
import { placeBySlug, villageSlugs } from '#kernel/tenancy/tenant.ts';
import { dayBounds, today } from '#kernel/time/zone.ts';
import type { Faults } from '#screens/hand-in-form.tsx';
import { handingIn } from '#screens/handing-in.tsx';
import { fullDay } from '#screens/moments.ts';
import { notice } from '../notice.ts';
import { handIn } from '../server/commands.ts';
import { readSubmission, typedIn } from '../submission.ts';
import { formTexts } from '../submission-texts.ts';
import { noticeTexts, typeTexts } from '../texts.ts';
import { FormPage } from './form-page.tsx';

const factsOf = (ctx: Context, { headline, values }: Draft<typeof notice.fields>) => {
	const texts = formTexts[ctx.screen];
	const said = (value: string | null) => value ?? <span class="om-muted">{texts.none}</span>;
	return [
		{ label: texts.type, value: typeTexts[ctx.screen][values.type] },
		{ label: texts.heading, value: headline.title },
		{ label: texts.text, value: headline.summary },
		{ label: texts.price, value: said(values.price) },
		{
			label: texts.place,
			value: headline.places.map((slug) => placeBySlug(ctx.tenant, slug)?.name ?? slug).join(', ') || texts.everywhere,
		},
		{ label: texts.expiry, value: fullDay(ctx, dayBounds(values.expiresOn, ctx.tenant.zone).from) },
		{ label: texts.name, value: values.contactName },
		{ label: texts.phone, value: <bdi>{said(values.contactPhone)}</bdi> },
		{ label: texts.email, value: <bdi>{said(values.contactEmail)}</bdi> },
		{ label: texts.questions, value: <bdi>{said(values.questionsEmail)}</bdi> },
	];
};

const form = async (ctx: Context, typed: Texts, { problems = {}, refused }: Faults) => ({
	page: <FormPage ctx={ctx} typed={typed} problems={problems} refused={refused} />,
	title: formTexts[ctx.screen].title,
});

export const noticesIn = handingIn({
	path: notice.path,
	letters: 'AUS',
	scene: 'fest',
	words: ({ screen }) => formTexts[screen],
	trail: ({ screen }) => [{ href: notice.path, label: noticeTexts[screen].board }],
	typedIn,
	form,
	read: ({ tenant, now }, typed) => readSubmission(typed, { today: today(tenant.zone, now), places: villageSlugs(tenant) }),
	facts: factsOf,
	send: handIn,
});
