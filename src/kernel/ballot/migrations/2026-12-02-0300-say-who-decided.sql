-- Two people keyed a sheet differently: who said which of them is right, and whether in a round that was somebody who had keyed the sheet herself.
alter table ballot_sheet add column settled_by uuid;
alter table ballot_round add column settled_alone boolean;
