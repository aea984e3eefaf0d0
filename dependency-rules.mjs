// Which folder may import which: ARCHITECTURE.md, "The map", as rules with names.
// `npm run check` prints the name and the sentence of each rule that an import breaks.

const api = '^apps/api/src/';
const admin = '^apps/admin/src/';
const domain = '^packages/domain/src/';
const patterns = '^packages/patterns/src/';
const spreadsheets = '^packages/spreadsheets/src/';
const testFile = '[.]test[.]tsx?$';
const npm = (...names) => `node_modules/(${names.join('|')})/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that import each other are one file, or one idea too many.',
      {},
      { circular: true },
    ),
    rule(
      'every-import-exists',
      'An import that does not resolve here works by accident somewhere else.',
      { pathNot: 'graphql-env' },
      { couldNotResolve: true },
    ),
    rule(
      'shipped-code-needs-no-dev-package',
      'What is imported at run time is a dependency, not a devDependency.',
      {
        path: [api, admin, domain, patterns, spreadsheets],
        pathNot: [
          testFile,
          `${domain}testing/`,
          `${patterns}testing/`,
          `${spreadsheets}testing/`,
          'graphql-env',
        ],
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'no-tests-in-shipped-code',
      'Shipped code does not know its tests.',
      {
        path: [api, admin, domain, patterns, spreadsheets],
        pathNot: [testFile, `${domain}testing/`, `${patterns}testing/`, `${spreadsheets}testing/`],
      },
      {
        path: [
          testFile,
          '/(test|e2e|bench|prove)/',
          `${domain}testing/`,
          `${patterns}testing/`,
          `${spreadsheets}testing/`,
        ],
      },
    ),

    rule(
      'domain-stands-alone',
      'The domain is plain data and plain functions: it imports itself, zod and temporal-polyfill.',
      { path: domain, pathNot: [testFile, `${domain}testing/`] },
      { pathNot: [domain, npm('zod', 'temporal-polyfill')] },
    ),
    rule(
      'domain-by-its-front-door',
      "Outside of the domain only '@creator-codes/domain' is imported, never a file inside of it.",
      { pathNot: domain },
      { path: domain, pathNot: `${domain}(index|testing/index)[.]ts$` },
    ),
    rule(
      'patterns-stand-on-the-domain',
      'Patterns are the domain and one engine: they import themselves, the domain and re2js.',
      { path: patterns, pathNot: [testFile, `${patterns}testing/`] },
      { pathNot: [patterns, domain, npm('re2js')] },
    ),
    rule(
      'one-engine-for-patterns',
      "Only the patterns know their engine, and only the server knows the patterns: browsers ask 'checkPattern'.",
      { pathNot: '^packages/patterns/' },
      { path: npm('re2js') },
    ),
    rule(
      'patterns-by-their-front-door',
      "Outside of the patterns only '@creator-codes/patterns' is imported, by the server alone.",
      { pathNot: '^packages/patterns/' },
      { path: patterns, pathNot: `${patterns}index[.]ts$` },
    ),
    rule(
      'browsers-have-no-patterns',
      "The admin app asks 'checkPattern': the engine is as large as all of its lists.",
      { path: admin },
      { path: '^packages/patterns/' },
    ),
    rule(
      'spreadsheets-stand-alone',
      'Files are read without knowing what they are for: spreadsheets import themselves and the parsers.',
      { path: spreadsheets, pathNot: [testFile, `${spreadsheets}testing/`] },
      {
        path: '/',
        pathNot: [spreadsheets, npm('csv-parse', 'hucre')],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'parsers-of-files-stay-in-spreadsheets',
      'What parses the files of others runs in a process of its own, which the package starts.',
      { pathNot: '^packages/spreadsheets/' },
      { path: npm('csv-parse', 'hucre') },
    ),
    rule(
      'spreadsheets-by-their-front-door',
      "Outside of the spreadsheets only '@creator-codes/spreadsheets' is imported, by the server alone.",
      { pathNot: '^packages/spreadsheets/' },
      { path: spreadsheets, pathNot: `${spreadsheets}index[.]ts$` },
    ),
    rule(
      'browsers-read-no-files',
      'The admin app sends files to the server.',
      { path: admin },
      { path: '^packages/spreadsheets/' },
    ),
    rule(
      'apps-meet-in-the-schema',
      'The admin app knows the API by apps/api/schema.graphql, not by an import, and neither does the API know the app.',
      { path: '^apps/([^/]+)/src/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),

    rule(
      'application-knows-only-the-domain',
      'A use case knows the domain and its own ports; graphql, persistence, auth and jobs come to it, not it to them. The hash of secrets knows nobody.',
      { path: `${api}application/`, pathNot: testFile },
      { path: api, pathNot: [`${api}application/`, `${api}secret-hash[.]ts$`] },
    ),
    rule(
      'application-has-no-framework',
      'A use case does not know how it is called or stored.',
      { path: `${api}application/`, pathNot: testFile },
      {
        path: npm(
          'graphql',
          'graphql-scalars',
          'type-graphql',
          'typeorm',
          'mysql2',
          'libsql',
          'fastify',
          '@apollo/server',
          'dataloader',
        ),
      },
    ),
    rule(
      'graphql-asks-the-application',
      'A resolver translates: it calls use cases and read ports, never tables, sign-in or jobs directly. Tools that know nobody are everybody’s.',
      { path: `${api}graphql/`, pathNot: testFile },
      {
        path: api,
        pathNot: [`${api}graphql/`, `${api}application/`, `${api}maybe-promise[.]ts$`],
      },
    ),
    rule(
      'adapters-implement-ports',
      'Persistence, auth, jobs and the words of mail implement what the ports ask for; of the application they know the ports. Tools that know nobody are everybody’s.',
      { path: `${api}(persistence|auth|jobs|mail)/`, pathNot: testFile },
      {
        path: api,
        pathNot: [
          `${api}(persistence|auth|jobs|mail)/`,
          `${api}(maybe-promise|repeat|secret-hash|short-memory)[.]ts$`,
          `${api}application/ports/`,
        ],
      },
    ),
    rule(
      'adapters-do-not-know-each-other',
      'Persistence, auth, jobs and the words of mail meet in the composition root.',
      { path: `${api}(persistence|auth|jobs|mail)/`, pathNot: testFile },
      { path: `${api}(persistence|auth|jobs|mail)/`, pathNot: `${api}$1/` },
    ),
    rule(
      'rooms-of-the-application',
      'Use cases know the spine and the ports, and may be made of each other; the spine knows the ports, the ports nobody.',
      { path: `${api}application/(ports|spine)/`, pathNot: testFile },
      {
        path: `${api}application/`,
        pathNot: [`${api}application/ports/`, `${api}application/$1/`],
      },
    ),
    rule(
      'rooms-of-graphql',
      'The server puts classes and resolvers together; what they are made of knows no server.',
      { path: `${api}graphql/`, pathNot: [`${api}graphql/server/`, testFile] },
      { path: `${api}graphql/server/` },
    ),
    rule(
      'rooms-of-persistence',
      'Tables say what is stored, the engine speaks to the database, rows read it into the domain; repositories and queries stand on them and not on each other.',
      { path: `${api}persistence/(tables|engine|rows)/`, pathNot: testFile },
      {
        path: `${api}persistence/`,
        pathNot: [`${api}persistence/$1/`, `${api}persistence/tables/`],
      },
    ),
    rule(
      'reads-and-writes-stand-apart',
      'What repositories and queries both need of a row is read in rows.',
      { path: `${api}persistence/(queries|repositories)/`, pathNot: testFile },
      {
        path: `${api}persistence/(queries|repositories)/`,
        pathNot: `${api}persistence/$1/`,
      },
    ),
    rule(
      'only-the-composition-root-wires',
      'Parts are put together in composition-root.ts, and only the outermost files ask it to.',
      {
        path: api,
        pathNot: [`${api}(main|server|composition-root|[a-z-]+[.]cli)[.]ts$`, testFile],
      },
      { path: `${api}(main|server|composition-root)[.]ts$` },
    ),
    rule(
      'the-composition-root-alone-knows-the-adapters',
      'main.ts, server.ts and the HTTP routes take what composition-root.ts hands them.',
      { path: [`${api}(main|server|config)[.]ts$`, `${api}http/`], pathNot: testFile },
      { path: `${api}(persistence|auth|jobs|mail|seed)/` },
    ),
    rule(
      'seeds-are-planted-from-outside',
      'Only the composition root fills a database; the product does not know its own sample data.',
      { path: api, pathNot: [`${api}seed/`, `${api}composition-root[.]ts$`, testFile] },
      { path: `${api}seed/` },
    ),
    rule(
      'seeds-call-use-cases',
      'A seed does what a caller could: it calls use cases, on a session that persistence opens, and has no words of its own for a code.',
      { path: `${api}seed/`, pathNot: testFile },
      { path: api, pathNot: [`${api}(seed|application|persistence)/`] },
    ),
    rule(
      'databases-stay-in-persistence',
      'TypeORM and the drivers are known to persistence alone.',
      { path: api, pathNot: [`${api}persistence/`, testFile] },
      { path: npm('typeorm', 'mysql2', 'libsql') },
    ),
    rule(
      'decorators-stay-in-graphql',
      'The GraphQL classes are a description of the promise to clients; nobody else needs them.',
      { path: api, pathNot: [`${api}graphql/`, testFile] },
      { path: npm('type-graphql') },
    ),

    rule(
      'parts-come-from-shared',
      'Mantine is known to shared alone, so that a part looks and behaves the same on every page.',
      { path: `${admin}(features|parts)/`, pathNot: testFile },
      { path: npm('@mantine/[^/]+') },
    ),
    rule(
      'features-do-not-know-each-other',
      'What two features need goes to parts or shared, what joins them to app.',
      { path: `${admin}features/([^/]+)/` },
      { path: `${admin}features/`, pathNot: `${admin}features/$1/` },
    ),
    rule(
      'features-do-not-know-the-app',
      'The app puts features on routes; a feature works without knowing where it hangs.',
      { path: `${admin}(features|parts|shared)/`, pathNot: testFile },
      { path: `${admin}app/` },
    ),
    rule(
      'parts-know-no-feature',
      'A part takes what it needs of a page as props, so that the next page can use it as well.',
      { path: `${admin}parts/` },
      { path: `${admin}features/` },
    ),
    rule(
      'parts-do-not-know-each-other',
      'A part stands alone on shared, as a feature does; what two parts need goes to shared. The form that gives a code is made of the parts of its fields.',
      { path: `${admin}parts/([^/]+)/`, pathNot: `${admin}parts/give-code/` },
      { path: `${admin}parts/`, pathNot: `${admin}parts/$1/` },
    ),
    rule(
      'shared-knows-no-feature',
      'What is shared cannot depend on one of those who share it.',
      { path: `${admin}(shared|i18n)/` },
      { path: `${admin}(features|parts|app)/` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(packages|apps)/[^/]+/dist/', '[.]graphql$', '[.]css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@creator-codes/source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
