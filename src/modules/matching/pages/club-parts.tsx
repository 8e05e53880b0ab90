import type { Context } from '#kernel/context.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { lastDay } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { Steps } from '#ui/form/confirmation.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Row, Wrap } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { clubTexts } from '../club-texts.ts';
import { shutFor } from '../matching.ts';
import { freshTheses, openTheses } from '../participant.ts';
import { pagesOf, type Part } from '../questionnaire.ts';
import type { Asked } from '../server/queries.ts';
import type { Thesis } from '../theses.ts';
import { type ClubProps, Former, Mistakes, Notices, Reach, Stance, standOf } from './club-form.tsx';

/** How far a page of theses is. */
const Standing = ({ ctx, asked: { participant }, page }: { ctx: Context; asked: Asked; page: readonly Thesis[] }) => {
	const texts = clubTexts[ctx.screen];
	const open = openTheses(participant, page).length;
	if (open === 0) return <StatusLight light="ok">{texts.whole}</StatusLight>;
	if (freshTheses(participant, page).length > 0) return <StatusLight light="wait">{texts.fresh}</StatusLight>;
	if (open === page.length) return <StatusLight light="idle">{texts.untouched}</StatusLight>;
	return <StatusLight light="wait">{texts.partly(page.length - open, page.length)}</StatusLight>;
};

const nameOf = (ctx: Context, pages: readonly (readonly Thesis[])[], at: number): string => {
	const before = pages.slice(0, at).flat().length;
	return clubTexts[ctx.screen].theses(before + 1, before + (pages[at]?.length ?? 0));
};

/** The one button that leads on: to what is open, and once she is seen to what is new only. */
const WayOn = ({ ctx, asked: { participant, theses }, action, hasBegun }: ClubProps & { hasBegun: boolean }) => {
	const texts = clubTexts[ctx.screen];
	const wanted = participant.answeredAt === null ? openTheses(participant, theses) : freshTheses(participant, theses);
	const at = pagesOf(theses).findIndex((page) => page.some((thesis) => wanted.includes(thesis)));
	if (at === -1) return <></>;
	return (
		<Row>
			<Button href={`${action}/${at + 1}`} iconAfter="arrow_forward">
				{hasBegun ? texts.goOn : texts.begin}
			</Button>
		</Row>
	);
};

/** All pages of the questionnaire and how far each is: whoever stops finds it as she left it. */
export const ClubOverview = (props: ClubProps) => {
	const { ctx, asked, action } = props;
	const texts = clubTexts[ctx.screen];
	const { thing, theses, participant } = asked;
	const shut = props.shut ?? shutFor(thing.values, participant.answeredAt, ctx.now);
	const { answersUntil, closesAt } = thing.values;
	const pages = pagesOf(theses);
	const open = openTheses(participant, theses).length;
	return (
		<Wrap tight>
			<PageHead eyebrow={foreignTitle(ctx, thing.words)} title={texts.title(participant.name)} lead={texts.lead}>
				{!shut && <p>{texts.until(lastDay(ctx, answersUntil), lastDay(ctx, closesAt))}</p>}
				{!shut && <p>{texts.pages(pages.length + 1)}</p>}
			</PageHead>
			<Notices {...props} {...(shut && { shut })} />
			{!shut && (
				<div class="om-stack om-section--tight">
					<WayOn {...props} hasBegun={open < theses.length} />
					<Steps
						steps={[
							...pages.map((page, at) => ({
								title: <a href={`${action}/${at + 1}`}>{nameOf(ctx, pages, at)}</a>,
								text: <Standing ctx={ctx} asked={asked} page={page} />,
							})),
							{ title: <a href={`${action}/profil`}>{texts.reach}</a>, text: texts.reachText },
						]}
					/>
					{participant.answeredAt === null && open > 0 && open < theses.length && (
						<Form action={`${action}/fertig`} wide>
							<Button look="tertiary">{texts.enough}</Button>
						</Form>
					)}
				</div>
			)}
			<Former {...props} />
		</Wrap>
	);
};

/** One page of it, saved for itself. */
export const ClubPart = ({ part, ...props }: ClubProps & { part: Part }) => {
	const { ctx, asked, action } = props;
	const texts = clubTexts[ctx.screen];
	const pages = pagesOf(asked.theses);
	const [at, of] = [part === 'profil' ? pages.length : part - 1, pages.length + 1];
	return (
		<Wrap tight>
			<BackLink href={action} label={texts.toList} />
			<PageHead
				eyebrow={`${asked.participant.name} · ${texts.step(at + 1, of)}`}
				title={part === 'profil' ? texts.reach : nameOf(ctx, pages, at)}
			/>
			<Mistakes {...props} />
			<Form action={`${action}/${part}`} hidden={standOf(asked)} wide guard>
				{part === 'profil' ? <Reach {...props} /> : pages[at]?.map((thesis) => <Stance {...props} thesis={thesis} />)}
				<Submit icon="check">{part === 'profil' ? texts.save : texts.saveOn}</Submit>
			</Form>
		</Wrap>
	);
};
