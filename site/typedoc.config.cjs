// The reference of every entry of every package, as pages in Markdown for the site.
const { resolve } = require('node:path');
const ts = require('typescript');
const { entries } = require('../scripts/entries.cjs');
const { leadingNowhere } = require('../scripts/leading-nowhere.cjs');

const root = resolve(__dirname, '..');
const all = entries(root);

// TypeDoc writes out a type by its structure, where the source has a name for it
const asWritten = (app) => {
  app.converter.on('createDeclaration', (context, reflection) => {
    const declaration = context.getSymbolFromReflection(reflection)?.declarations?.[0];
    const isField = declaration !== undefined && ts.isPropertySignature(declaration);
    if (isField && declaration.type !== undefined)
      reflection.type = app.converter.convertType(context, declaration.type);
  });
  app.converter.on('createSignature', (context, reflection, declaration) => {
    if (declaration?.type !== undefined && !ts.isTypePredicateNode(declaration.type))
      reflection.type = app.converter.convertType(context, declaration.type);
  });
};

// all the fields of a codec are in the page of events; its first type argument says its name
const short = (type) => {
  if (type?.type === 'reference' && /^(Event|Refusal)Codec$/.test(type.name))
    type.typeArguments = type.typeArguments?.slice(0, 1);
  if (type?.type === 'typeOperator') short(type.target);
  if (type?.type === 'tuple') type.elements.forEach(short);
};

// TypeDoc warns only of types of the package in which it runs, and that is the repository's own
const complete = (app) => {
  app.converter.on('end', ({ project }) => {
    const shown = app.serializer.projectToObject(project, root);
    for (const line of leadingNowhere(shown)) app.logger.error(line);
  });
};

const describedIn = (folder) => require(`../packages/${folder}/package.json`).description;

// a module is named as a host imports it, without the scope
const named = (app) => {
  app.converter.on('resolveBegin', ({ project }) => {
    for (const module of project.children ?? []) {
      module.name = module.name.replace('/src', '');
      for (const { type } of module.children ?? []) short(type);
    }
  });
  app.renderer.on('endPage', (page) => {
    // a union in a table begins without its first bar, and an argument that is taken apart has no name
    page.contents = page.contents?.replaceAll(/\| \\\| /g, '| ').replaceAll('__namedParameters', '{…}');
    if (page.url !== 'README.md') return;
    page.contents = page.contents.replaceAll(
      /^- \[([^/\]]+)\]\(.*\)$/gm,
      (line, name) => `${line}: ${describedIn(name)}`,
    );
  });
};

/** @type {import('typedoc').TypeDocOptions} */
module.exports = {
  entryPoints: all.map(({ source }) => resolve(root, source)),
  tsconfig: resolve(__dirname, 'typedoc.tsconfig.json'),
  compilerOptions: {
    noEmit: true,
    composite: false,
    declarationMap: false,
    paths: Object.fromEntries(all.map(({ name, source }) => [name, [resolve(root, source)]])),
  },
  plugin: ['typedoc-plugin-markdown', asWritten, named, complete],
  out: resolve(__dirname, 'pages/api'),
  name: 'API reference',
  readme: 'none',
  router: 'module',
  blockTags: ['@unit', '@example', '@returns', '@param', '@throws', '@see', '@typeParam', '@remarks'],
  disableSources: true,
  excludeExternals: true,
  excludePrivate: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  expandObjects: false,
  expandParameters: false,
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  parametersFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
  treatWarningsAsErrors: true,
};
