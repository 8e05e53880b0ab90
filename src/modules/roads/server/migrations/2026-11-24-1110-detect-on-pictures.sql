-- Which detectors have looked at a picture (SHA-256 of declarations and models), so that the job goes on where it stopped.
alter table road_picture add column detected_by text;
