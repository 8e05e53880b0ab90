-- Which theses a participant was asked about, so that it hears of new ones once; null until the program has looked after its answers.
alter table matching_participant add column asked text[];
