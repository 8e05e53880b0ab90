-- Followers hear of minutes from now on; what is there already is nobody's news.
insert into told (tenant_id, publication_id, occasion, at)
select tenant_id, publication_id, 'minutes ' || id, now() from meeting where minutes is not null;
