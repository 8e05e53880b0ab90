-- Who somebody is at the municipality's own provider of sign-in (OpenID Connect): issuer and subject, once she came from there.
-- The ID token of a session is kept until it ends, so that the provider can be told of the end.
alter table account
	add provider_subject text,
	add constraint guest_has_no_provider check (home_id is null or provider_subject is null);
create unique index account_of_provider on account (tenant_id, provider_subject) where provider_subject is not null;
alter table session add id_token text;
