/** Shows the chosen pictures in small before they are sent. The addresses are `blob:`, which the policy must allow for images. */
class FilePreview extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('input');
		if (!input) return;
		const shown = document.createElement('div');
		shown.className = 'om-preview';
		this.append(shown);
		input.addEventListener('change', () => {
			const pictures = [...(input.files ?? [])].filter((file) => file.type.startsWith('image/'));
			shown.replaceChildren(...pictures.map(pictureOf));
		});
	}
}

const pictureOf = (file: File): HTMLImageElement => {
	const picture = new Image();
	picture.alt = file.name;
	picture.src = URL.createObjectURL(file);
	picture.addEventListener('load', () => URL.revokeObjectURL(picture.src));
	return picture;
};

customElements.define('file-preview', FilePreview);
