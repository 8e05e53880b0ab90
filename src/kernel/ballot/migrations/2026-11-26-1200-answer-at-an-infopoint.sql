-- Answers from the screen of an infopoint are a way of their own.
alter table ballot_content drop constraint ballot_content_channel_check;
alter table ballot_content add constraint ballot_content_channel_check check (channel in ('online', 'paper', 'dots', 'phone', 'kiosk'));
