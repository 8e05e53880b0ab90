-- For the count of refused mails at each scrape of the metrics.
create index on mail_message (tenant_id) where state = 'refused';
