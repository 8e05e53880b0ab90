/**
 * Does nothing, and is a syntax error below Chromium 91, Firefox 90 and Safari 15: there a script is refused as a whole and the page stays as the server wrote
 * it, instead of being changed halfway by an island that stumbles.
 */
export const gate = '(class{#a;a(b){return#a in b}});';

/** Methods that islands use and Chromium 92 or Safari 15.4 lack, each with where it belongs and how it is made (ECMA-262, 2022 and 2023; HTML for the form). */
const newerMethods: Readonly<Record<string, readonly [owner: string, body: string]>> = {
	hasOwn: ['Object', '(o,k){return Object.prototype.hasOwnProperty.call(o,k)}'],
	toSorted: ['Array.prototype', '(f){return[...this].sort(f)}'],
	toReversed: ['Array.prototype', '(){return[...this].reverse()}'],
	toSpliced: ['Array.prototype', '(...a){const l=[...this];l.splice(...a);return l}'],
	requestSubmit: [
		'HTMLFormElement.prototype',
		"(){const b=document.createElement('button');b.hidden=true;this.append(b);b.click();b.remove()}",
	],
};

/** A built script, and before it those methods that it calls. */
export const withNewerMethods = (script: string): string => {
	const missing = Object.entries(newerMethods).filter(([name]) => script.includes(`.${name}(`));
	const lines = missing.map(
		([name, [owner, body]]) =>
			`${owner}.${name}||Object.defineProperty(${owner},"${name}",{value:function${body},writable:true,configurable:true});`,
	);
	return lines.join('') + script;
};
