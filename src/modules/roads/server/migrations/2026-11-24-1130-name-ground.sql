-- The publication that a measure follows from: a procedure with its decision, or a budget of the citizens. It may go before the measure does.
alter table road_measure add column ground_id uuid;
