import { blurModels } from '#kernel/case/receipt.ts';
import type { Screen } from '#kernel/i18n/language.ts';
import { UploadField, type UploadFieldProps } from '#ui/form/upload-field.tsx';
import { blurFiles } from './blur-files.ts';
import { blurTexts } from './blur-texts.ts';

const models = blurModels.models.map((name) => ({ name, version: blurModels.version }));

/** A photo on which faces and vehicles are covered before it leaves the device; without a script it is sent as it is, and somebody looks first. */
export const BlurredPhoto = ({ lang, ...question }: Omit<UploadFieldProps, 'cover'> & { lang: Screen }) => {
	const { done, ...texts } = blurTexts[lang];
	const said = { ...texts, one: done(1), more: done(7).replace('7', '#') };
	return <UploadField {...question} lang={lang} accept="image/*" cover={JSON.stringify({ files: blurFiles, models, texts: said })} />;
};
