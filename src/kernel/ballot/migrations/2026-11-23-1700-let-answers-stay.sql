-- A municipality that moved brings the published list of receipts and leaves the answers where they were counted.
alter table ballot_content alter content drop not null;
