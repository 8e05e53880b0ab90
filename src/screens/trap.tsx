/** A field that people neither see nor reach; programs that fill in forms fill it in. */
export const trap = 'webseite';

export const Trap = ({ label }: { label: string }) => (
	<div class="om-hidden" aria-hidden="true">
		<label>
			{label}
			<input name={trap} tabindex={-1} autocomplete="off" />
		</label>
	</div>
);
