-- A calibration is a line between logarithms now and knows what a second passage tells anew; an earlier one would be read wrong. Drives and reference
-- sections are kept, so calibrating again is one button.
update road_vehicle set calibration = null, calibrated_at = null;
