-- In which language of the portal it was written: screen readers read it so, and mails about it answer in it.
alter table contribution add column language text not null default 'de';
