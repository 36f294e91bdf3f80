// Finds the types of our packages that the reference names and does not show, in TypeDoc's project as JSON.

const OURS = '@pavadonis/';

// the reference shows what a type inherits with the heir
const HERITAGE = new Set([
  'extendedTypes',
  'implementedTypes',
  'inheritedFrom',
  'overwrites',
  'implementationOf',
]);

const isNowhere = ({ type, target, refersToTypeParameter }) =>
  type === 'reference' &&
  typeof target === 'object' &&
  target.packageName?.startsWith(OURS) === true &&
  refersToTypeParameter !== true;

/** Returns a line for each type of ours that leads nowhere: the type, and a name that uses it. */
const leadingNowhere = (project) => {
  const found = new Map();
  const look = (node, owner) => {
    if (typeof node !== 'object' || node === null) return;
    if (isNowhere(node)) {
      const { packageName, packagePath, qualifiedName } = node.target;
      const type = `${qualifiedName} of ${packageName}/${packagePath}`;
      if (!found.has(type)) found.set(type, owner);
    }
    const here = typeof node.name === 'string' && 'kind' in node ? `${owner}.${node.name}` : owner;
    for (const [key, value] of Object.entries(node))
      if (!HERITAGE.has(key) && key !== 'target') look(value, here);
  };
  for (const module of project.children ?? [])
    for (const each of module.children ?? []) look(each, module.name);
  return [...found].map(([type, owner]) => `${type} is named by ${owner}, and no entry exports it`);
};

module.exports = { leadingNowhere };
