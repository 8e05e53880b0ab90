/** What the law of a federal state says about websites of its municipalities, and who enforces it. ISO 3166-2. */
export type StateLaw = {
	/** The law that transposes Directive (EU) 2016/2102. */
	readonly accessibility: string;
	/** Suggested in the office, where somebody confirms it: competences and addresses change. */
	readonly enforcement: string;
	readonly protection: string;
};

export const stateLaws: Readonly<Record<string, StateLaw>> = {
	'DE-BW': { accessibility: '§ 10 des Landes-Behindertengleichstellungsgesetzes (L-BGG)', enforcement: 'Schlichtungsstelle beim Landeszentrum Barrierefreiheit Baden-Württemberg', protection: 'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg' },
	'DE-BY': { accessibility: 'Art. 14 des Bayerischen Behindertengleichstellungsgesetzes (BayBGG) und der Bayerischen Digitalverordnung (BayDiV)', enforcement: 'Landesamt für Digitalisierung, Breitband und Vermessung, Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik', protection: 'Der Bayerische Landesbeauftragte für den Datenschutz' },
	'DE-BE': { accessibility: 'dem Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)', enforcement: 'Landesbeauftragte für digitale Barrierefreiheit, Durchsetzungsstelle', protection: 'Berliner Beauftragte für Datenschutz und Informationsfreiheit' },
	'DE-BB': { accessibility: '§ 9 des Brandenburgischen Behindertengleichstellungsgesetzes (BbgBGG) und der BbgBITV', enforcement: 'Durchsetzungsstelle für digitale Barrierefreiheit bei der Landesbeauftragten für die Belange der Menschen mit Behinderungen', protection: 'Die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg' },
	'DE-HB': { accessibility: '§§ 12 bis 19 des Bremischen Behindertengleichstellungsgesetzes (BremBGG)', enforcement: 'Der Landesbehindertenbeauftragte der Freien Hansestadt Bremen, Zentralstelle für barrierefreie Informationstechnik', protection: 'Die Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen' },
	'DE-HH': { accessibility: '§ 11 des Hamburgischen Behindertengleichstellungsgesetzes (HmbBGG) und der HmbBITVO', enforcement: 'Ombudsstelle für barrierefreie Informationstechnik der Freien und Hansestadt Hamburg', protection: 'Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit' },
	'DE-HE': { accessibility: '§ 14 des Hessischen Behinderten-Gleichstellungsgesetzes (HessBGG) und der BITV HE 2019', enforcement: 'Durchsetzungs- und Überwachungsstelle Barrierefreie Informationstechnik des Landes Hessen', protection: 'Der Hessische Beauftragte für Datenschutz und Informationsfreiheit' },
	'DE-MV': { accessibility: '§ 14 des Landesbehindertengleichstellungsgesetzes Mecklenburg-Vorpommern (LBGG M-V) und der BITVO M-V', enforcement: 'Das für Soziales zuständige Ministerium des Landes Mecklenburg-Vorpommern', protection: 'Der Landesbeauftragte für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern' },
	'DE-NI': { accessibility: '§§ 9 bis 9e des Niedersächsischen Behindertengleichstellungsgesetzes (NBGG)', enforcement: 'Schlichtungsstelle bei der Landesbeauftragten für Menschen mit Behinderungen Niedersachsen', protection: 'Der Landesbeauftragte für den Datenschutz Niedersachsen' },
	'DE-NW': { accessibility: '§§ 10 ff. des Behindertengleichstellungsgesetzes Nordrhein-Westfalen (BGG NRW) und der BITVNRW', enforcement: 'Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen', protection: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen' },
	'DE-RP': { accessibility: '§ 10 des Landesinklusionsgesetzes Rheinland-Pfalz und der BITV RP', enforcement: 'Durchsetzungsstelle bei der oder dem Landesbeauftragten für die Belange von Menschen mit Behinderungen Rheinland-Pfalz', protection: 'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz' },
	'DE-SL': { accessibility: '§§ 12 bis 12e des Saarländischen Behindertengleichstellungsgesetzes (SBGG)', enforcement: 'Schlichtungsstelle nach § 17 SBGG bei der Landesfachstelle Barrierefreiheit', protection: 'Unabhängiges Datenschutzzentrum Saarland' },
	'DE-SN': { accessibility: 'dem Barrierefreie-Websites-Gesetz (BfWebG) des Freistaates Sachsen', enforcement: 'Durchsetzungsstelle beim Beauftragten der Sächsischen Staatsregierung für die Belange von Menschen mit Behinderungen', protection: 'Sächsische Datenschutz- und Transparenzbeauftragte' },
	'DE-ST': { accessibility: '§§ 16a bis 16f des Behindertengleichstellungsgesetzes Sachsen-Anhalt (BGG LSA)', enforcement: 'Ombudsstelle bei der Landesfachstelle für Barrierefreiheit Sachsen-Anhalt', protection: 'Landesbeauftragte für den Datenschutz Sachsen-Anhalt' },
	'DE-SH': { accessibility: '§§ 11 bis 16 des Landesbehindertengleichstellungsgesetzes Schleswig-Holstein (LBGG)', enforcement: 'Beschwerdestelle bei der Landesbeauftragten für Menschen mit Behinderungen Schleswig-Holstein', protection: 'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein' },
	'DE-TH': { accessibility: 'dem Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG)', enforcement: 'Landesdurchsetzungsstelle beim Thüringer Landesbeauftragten für Menschen mit Behinderungen', protection: 'Der Thüringer Landesbeauftragte für den Datenschutz und die Informationsfreiheit' },
};

/** Whose enforcement body no public source confirmed (docs/decisions/0173-laws-of-the-states.md): the office is asked to look. */
export const unconfirmed: ReadonlySet<string> = new Set(['DE-BW', 'DE-MV', 'DE-NI', 'DE-SN']);
