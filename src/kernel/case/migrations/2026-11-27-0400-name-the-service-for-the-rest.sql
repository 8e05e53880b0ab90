-- Of several services of another authority none may be called like our category: the first one, which it was until now, is a guess.
alter table case_handler add column service text;
