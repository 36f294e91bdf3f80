// Draws docs/served.svg, the picture in the README, from the first chart of the English half of the demo's report.
import { readFileSync, writeFileSync } from 'node:fs';

const report = readFileSync('out/published-reports/report.html', 'utf8');
const english = report.slice(report.indexOf('<article lang="en"'));
const chart = english.slice(english.indexOf('<svg'), english.indexOf('</svg>') + '</svg>'.length);
if (!chart.startsWith('<svg') || !chart.includes('viewBox')) throw new Error('run the demo first');
// the chart is drawn for a light background, and that of a page is unknown
const opening = chart.indexOf('>') + 1;
const white = '<rect width="100%" height="100%" fill="#ffffff"/>';
const namespaced = chart.slice(0, opening).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
writeFileSync('docs/served.svg', `${namespaced}${white}${chart.slice(opening)}\n`);
