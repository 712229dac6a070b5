import {guard} from '../../src/client/guard.ts';
import {unlock} from '../../src/client/unlock.ts';
import {lockNow} from '../../src/client/vault.ts';

Object.assign(window, {guard});
const content = await unlock(document);
const about = JSON.parse(document.getElementById('sealed')?.textContent ?? '');
const report = document.getElementById('report') as HTMLElement;
report.innerHTML = new TextDecoder().decode(content);
report.hidden = false;
(document.getElementById('gate') as HTMLElement).hidden = true;
const lock = () => lockNow(document, about);
document.getElementById('lock')?.addEventListener('click', lock);
guard(document, {minutes: 30}, lock);
