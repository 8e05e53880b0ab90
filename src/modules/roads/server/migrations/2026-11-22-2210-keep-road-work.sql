-- Where the office itself asks: a work order of the building yard is a case that no citizen opened.
alter table case_file drop constraint case_file_channel_check;
alter table case_file add constraint case_file_channel_check
	check (channel in ('web', 'phone', 'counter', 'mail', 'kiosk', 'open311', 'office'));

create function refuse_road_change() returns trigger language plpgsql as $$
begin
	raise exception '% is only ever added to', tg_table_name;
end $$;

-- How grades are worked out. A change is a new version, and grades say theirs: so none is ever changed.
create table road_profile (
	tenant_id text not null references tenant,
	procedure text not null check (procedure in ('grade', 'pci')),
	version integer not null check (version > 1),
	content jsonb not null,
	reason text not null,
	author_name text not null,
	created_at timestamptz not null,
	primary key (tenant_id, procedure, version)
);
create trigger only_added before update or delete on road_profile for each statement execute function refuse_road_change();

-- The grades of a day under a version, kept before the next version counts or when the office wishes.
create table road_grading (
	tenant_id text not null references tenant,
	id uuid not null,
	version integer not null,
	title text not null,
	taken_at timestamptz not null,
	states jsonb not null,
	grades jsonb not null,
	primary key (tenant_id, id)
);
create index on road_grading (tenant_id, taken_at desc);
create trigger only_added before update or delete on road_grading for each statement execute function refuse_road_change();

-- What can be done to a road: euros per square metre, the grade afterwards, the worst grade at which it still helps.
create table road_measure_kind (
	tenant_id text not null references tenant on delete cascade,
	name text not null,
	label text not null,
	cost double precision not null check (cost > 0),
	grade_after double precision not null check (grade_after between 1 and 5),
	worst_grade double precision not null check (worst_grade between 1 and 5),
	source text not null,
	primary key (tenant_id, name)
);

create table road_plan (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	title text not null,
	first_year integer not null,
	profile_version integer not null,
	basis jsonb not null,
	scenarios jsonb not null,
	author_name text not null,
	created_at timestamptz not null,
	primary key (tenant_id, id)
);

-- Something that is to be done to a stretch of a road. Whole euros; `grade_before` under `profile_version`.
create table road_measure (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	kind text not null,
	kind_label text not null,
	title text not null,
	street text not null,
	place_id uuid,
	segments text[] not null,
	square_metres integer,
	cost integer check (cost >= 0),
	year integer check (year between 2000 and 2200),
	starts_on date,
	ends_on date,
	priority text not null check (priority in ('high', 'normal', 'low')),
	state text not null check (state in ('wished', 'planned', 'ordered', 'done', 'dropped')),
	is_public boolean not null,
	note text not null,
	budget_line text not null,
	decision text not null,
	grade_before double precision,
	profile_version integer,
	plan_id uuid,
	lon double precision,
	lat double precision,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, plan_id) references road_plan,
	check (starts_on <= ends_on),
	check ((lon is null) = (lat is null))
);
create index on road_measure (tenant_id, state, year);
-- Which reports of citizens a measure answers.
create table road_measure_report (
	tenant_id text not null,
	measure_id uuid not null,
	report_id uuid not null,
	reference text not null,
	primary key (tenant_id, measure_id, report_id),
	foreign key (tenant_id, measure_id) references road_measure on delete cascade
);

-- What the building yard is to do; number, state, deadline, pictures are those of its case.
create table road_order (
	tenant_id text not null,
	case_id uuid not null,
	measure_id uuid,
	title text not null,
	street text not null,
	segments text[] not null,
	task text not null,
	result text,
	primary key (tenant_id, case_id),
	foreign key (tenant_id, case_id) references case_file on delete cascade,
	foreign key (tenant_id, measure_id) references road_measure
);
create index on road_order (tenant_id, measure_id);
-- The reports that an order settles.
create table road_order_report (
	tenant_id text not null,
	case_id uuid not null,
	report_id uuid not null,
	reference text not null,
	primary key (tenant_id, case_id, report_id),
	foreign key (tenant_id, case_id) references road_order on delete cascade
);
create index on road_order_report (tenant_id, report_id);

-- Who saw which road when (proof of the duty to inspect). Each entry holds the hash of the one before.
create table road_inspection (
	tenant_id text not null references tenant,
	number integer not null check (number > 0),
	id uuid not null,
	day date not null,
	noted_at timestamptz not null,
	inspector_id uuid not null,
	inspector_name text not null,
	street text not null,
	segments text[] not null,
	place_id uuid,
	seen text not null,
	verdict text not null check (verdict in ('fine', 'watch', 'repair', 'closed')),
	weather text not null,
	previous_hash text not null,
	hash text not null,
	primary key (tenant_id, number),
	unique (tenant_id, id)
);
create index on road_inspection (tenant_id, street, day desc);
create trigger only_added before update or delete on road_inspection for each statement execute function refuse_road_change();
