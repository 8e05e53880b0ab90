-- From this moment on another installation writes, sends and answers for the municipality; this one only shows it.
alter table tenant add column handed_over_at timestamptz;
-- Every deed asks first, and holds the municipality until it is done: whoever hands it over waits for what is under way. 57…: it is busy elsewhere.
create function demand_here(municipality text) returns void language plpgsql as $$
declare
	gone timestamptz;
begin
	select handed_over_at into gone from tenant where id = municipality for key share;
	if gone is not null then
		raise exception 'the municipality % was handed over to another installation', municipality using errcode = '57POM';
	end if;
end $$;
