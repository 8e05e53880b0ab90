-- What was published of a wave, as it was: for where the ballots are not, since no answer of a person leaves the installation that counted it.
alter table survey_wave add result jsonb;
