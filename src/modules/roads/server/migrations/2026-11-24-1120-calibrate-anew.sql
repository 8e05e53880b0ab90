-- What shaking is measured by has changed (decision 209): a calibration of before would give wrong values. One press under "Fahrzeuge" makes the next one.
update road_vehicle set calibration = null, calibrated_at = null;
