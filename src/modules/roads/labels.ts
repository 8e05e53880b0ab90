import { type DamageType, damageTypes, type Severity } from './damage.ts';

/** A confirmed damage on a picture: box in pixels from the upper left corner. */
export type Label = {
	readonly type: DamageType;
	readonly severity: Severity;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};
export type LabelledPicture = { readonly file: string; readonly width: number; readonly height: number; readonly labels: readonly Label[] };

const classes = Object.entries(damageTypes);
const numbers = new Map(classes.map(([name], at) => [name, at]));

/** What of a box lies on its picture; `null` when nothing does. */
const clipped = ({ width, height }: LabelledPicture, label: Label): Label | null => {
	const [left, top] = [Math.max(0, label.x), Math.max(0, label.y)];
	const [right, bottom] = [Math.min(width, label.x + label.width), Math.min(height, label.y + label.height)];
	return right > left && bottom > top ? { ...label, x: left, y: top, width: right - left, height: bottom - top } : null;
};
const labelsOf = (picture: LabelledPicture): readonly Label[] => picture.labels.flatMap((label) => clipped(picture, label) ?? []);

/** Labels as one COCO file (https://cocodataset.org/#format-data, object detection): ids from 1, boxes in pixels. */
export const cocoOf = (pictures: readonly LabelledPicture[]) => {
	const annotations = pictures.flatMap((picture, at) => labelsOf(picture).map((label) => ({ image: at + 1, label })));
	return {
		images: pictures.map(({ file, width, height }, at) => ({ id: at + 1, file_name: file, width, height })),
		categories: classes.map(([name, { label, group }], at) => ({ id: at + 1, name, supercategory: group, label })),
		annotations: annotations.map(({ image, label }, at) => ({
			id: at + 1,
			image_id: image,
			category_id: (numbers.get(label.type) ?? 0) + 1,
			bbox: [label.x, label.y, label.width, label.height],
			area: label.width * label.height,
			iscrowd: 0,
			attributes: { severity: label.severity },
		})),
	};
};

/** Labels as YOLO files (one text per picture: class from 0, middle and size as shares of the picture) and the list of classes. */
export const yoloOf = (pictures: readonly LabelledPicture[]): Readonly<Record<string, string>> => {
	const files = pictures.map((picture): [string, string] => {
		const rows = labelsOf(picture).map(({ type, x, y, width, height }) => {
			const shares = [
				(x + width / 2) / picture.width,
				(y + height / 2) / picture.height,
				width / picture.width,
				height / picture.height,
			];
			return `${numbers.get(type) ?? 0} ${shares.map((share) => share.toFixed(6)).join(' ')}\n`;
		});
		return [picture.file.replace(/\.[^.]+$/, '.txt'), rows.join('')];
	});
	return { 'classes.txt': classes.map(([name]) => `${name}\n`).join(''), ...Object.fromEntries(files) };
};
