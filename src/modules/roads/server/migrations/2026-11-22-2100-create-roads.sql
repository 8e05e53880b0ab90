-- A network as it was imported: the packed arrays, the names of its segments, what was odd about its file. Older ones stay as proof.
create table road_network (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	source text not null,
	licence text not null,
	taken_on date,
	laid_at timestamptz not null,
	is_current boolean not null,
	metres double precision not null,
	report jsonb not null,
	packed bytea not null,
	primary key (tenant_id, id)
);
create unique index on road_network (tenant_id) where is_current;
-- Ten metres of road. What vanished from a newer network stays: history hangs on it.
create table road_segment (
	tenant_id text not null references tenant on delete cascade,
	key text not null,
	name text not null,
	village_id uuid,
	road_class text not null,
	surface text not null,
	metres double precision not null,
	-- longitude and latitude of each point, in the direction in which the key was given
	line jsonb not null,
	way bigint not null,
	lon double precision not null,
	lat double precision not null,
	bearing double precision not null,
	is_gone boolean not null,
	primary key (tenant_id, key)
);
create index road_segment_at on road_segment using gist (point(lon, lat));

create table road_vehicle (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	name text not null,
	calibration jsonb,
	calibrated_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, name)
);
-- A stretch whose evenness somebody measured: by its segments, mm/m.
create table road_reference (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	name text not null,
	source text not null,
	known jsonb not null,
	primary key (tenant_id, id),
	unique (tenant_id, name)
);
create table road_drive (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	-- the device gives it, so that a drive sent twice is one drive
	client_key text not null,
	vehicle_id uuid,
	driven_on date not null,
	source text not null check (source in ('phone', 'gpx', 'csv', 'simulated')),
	state text not null check (state in ('arriving', 'waiting', 'done', 'refused')),
	report jsonb not null,
	metres double precision not null default 0,
	uploaded_by uuid,
	created_at timestamptz not null,
	done_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, client_key),
	foreign key (tenant_id, vehicle_id) references road_vehicle
);
create index on road_drive (tenant_id, driven_on);
-- What was recorded, in pieces as they arrived; it goes when the drive is old.
create table road_drive_piece (
	tenant_id text not null,
	drive_id uuid not null,
	number integer not null,
	body bytea not null,
	primary key (tenant_id, drive_id, number),
	foreign key (tenant_id, drive_id) references road_drive on delete cascade
);
-- Has no public address: nobody blurred it, and only those who look for damage see it.
create table road_picture (
	tenant_id text not null,
	id uuid not null,
	drive_id uuid not null,
	number integer not null,
	segment_key text,
	second double precision not null,
	lon double precision,
	lat double precision,
	width integer,
	height integer,
	large bytea,
	small bytea,
	-- somebody looked for damage on it
	seen_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, drive_id, number),
	foreign key (tenant_id, drive_id) references road_drive on delete cascade,
	foreign key (tenant_id, segment_key) references road_segment
);
create index on road_picture (tenant_id, segment_key);
-- What a drive, or a person on its pictures, found out about a segment, under the names of the assessment profile.
create table road_amount (
	tenant_id text not null,
	drive_id uuid not null,
	segment_key text not null,
	quantity text not null,
	amount double precision not null,
	low double precision not null,
	high double precision not null,
	measured_on date not null,
	primary key (tenant_id, segment_key, quantity, drive_id),
	foreign key (tenant_id, drive_id) references road_drive on delete cascade,
	foreign key (tenant_id, segment_key) references road_segment,
	check (low <= amount and amount <= high)
);
create index on road_amount (tenant_id, drive_id);
-- A damage. What a sensor, a detector or the button of the driver says is a proposal, until a person confirms it.
create table road_finding (
	tenant_id text not null,
	id uuid not null,
	drive_id uuid not null,
	segment_key text,
	picture_id uuid,
	type text,
	-- square metres, metres or pieces, as the type counts
	extent double precision,
	severity text check (severity in ('low', 'medium', 'high')),
	-- left, top, width, height in pixels of the picture
	box jsonb,
	second double precision,
	lon double precision,
	lat double precision,
	says text,
	state text not null check (state in ('proposed', 'confirmed', 'rejected')),
	origin text not null check (origin in ('person', 'shock', 'button', 'detector')),
	found_by text not null,
	seen_on date not null,
	confirmed_by uuid,
	decided_at timestamptz,
	voice bytea,
	voice_type text,
	primary key (tenant_id, id),
	foreign key (tenant_id, drive_id) references road_drive on delete cascade,
	foreign key (tenant_id, segment_key) references road_segment,
	foreign key (tenant_id, picture_id) references road_picture on delete cascade,
	check (state <> 'confirmed' or (type is not null and extent is not null and severity is not null and confirmed_by is not null))
);
create index on road_finding (tenant_id, segment_key);
create index on road_finding (tenant_id, drive_id, state);
