create extension if not exists pg_trgm;

-- The belt to the braces of the code. Every command puts on the role `ortsmitte_walled` and names its municipality; for that role no row
-- of another municipality exists. Public reads run as the owner of the tables, without policies: those would keep the planner from the
-- indexes of the search (their operators are not leakproof) and from every estimate.
-- A table with `owner_id` holds rows that one municipality writes for another to show.
create function raise_wall() returns void language plpgsql as $$
declare
	walled record;
	allowed text;
begin
	if not exists (select from pg_roles where rolname = 'ortsmitte_walled') then
		create role ortsmitte_walled nologin;
	end if;
	if not pg_has_role(current_user, 'ortsmitte_walled', 'member') then
		execute format('grant ortsmitte_walled to %I', current_user);
	end if;
	grant usage on schema public to ortsmitte_walled;
	grant select, insert, update, delete on all tables in schema public to ortsmitte_walled;
	for walled in
		select c.oid::regclass as name, exists (select from pg_attribute where attrelid = c.oid and attname = 'owner_id' and not attisdropped) as is_shared
		from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
	loop
		allowed := 'current_setting(''ortsmitte.tenant'') in (tenant_id' || case when walled.is_shared then ', owner_id)' else ')' end;
		execute format('alter table %s enable row level security', walled.name);
		execute format('create policy wall on %s to ortsmitte_walled using (%s)', walled.name, allowed);
	end loop;
exception when insufficient_privilege then
	raise exception 'the database role % may not create the role ortsmitte_walled', current_user
		using hint = 'as a superuser, once: create role ortsmitte_walled nologin; grant ortsmitte_walled to the role of DATABASE_URL';
end $$;
