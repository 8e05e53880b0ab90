create extension if not exists pg_trgm;

-- The belt to the braces of the code: inside a command, where `ortsmitte.tenant` is set, no row of another municipality can be read or written.
-- Public reads run without the setting; around them it would cost three more statements a page.
-- A table with `owner_id` holds rows that one municipality writes for another to show.
create function raise_wall() returns void language plpgsql as $$
declare
	walled record;
	allowed text;
begin
	for walled in
		select c.oid::regclass as name, exists (select from pg_attribute where attrelid = c.oid and attname = 'owner_id' and not attisdropped) as is_shared
		from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relforcerowsecurity
	loop
		allowed := 'coalesce(current_setting(''ortsmitte.tenant'', true), '''') in ('''', tenant_id' || case when walled.is_shared then ', owner_id)' else ')' end;
		execute format('alter table %s enable row level security', walled.name);
		execute format('alter table %s force row level security', walled.name);
		execute format('create policy wall on %s using (%s)', walled.name, allowed);
	end loop;
end $$;
