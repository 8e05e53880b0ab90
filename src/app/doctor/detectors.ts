import { faultWords } from '#modules/roads/detector-texts.ts';
import { modelFaults } from '#modules/roads/server/imports/detector-engine.ts';
import { detectorsIn } from '#modules/roads/server/imports/detector-files.ts';
import { type Finding, wrong } from './finding.ts';

/** Whether the detectors of road damage in the folder can be used; each model is opened and tried on a grey picture. */
export const detectorFindings = async (folder: string | undefined): Promise<readonly Finding[]> => {
	const { detectors, faults } = await detectorsIn(folder);
	return [...faults, ...(await modelFaults(detectors))].map((fault) =>
		wrong(faultWords(fault).en, 'Mend the declaration or the model: docs/operating.md, "A detector of road damage".'),
	);
};
