export const settings = {
  title: 'Settings',
  parts: {
    label: 'Parts of the settings',
    account: 'Account',
    programs: 'Programs',
    mediaSources: 'Media sources',
    deals: 'Deals',
    people: 'People',
    security: 'Your sign-in',
  },
  account: {
    timeZoneHelp:
      'The default of every form with dates. Codes keep the zone that they were made in.',
    saved: 'Saved',
    readOnly: 'You see the settings of the account, and cannot change them.',
    another: 'Another brand?',
    anotherBody: 'Each account is one brand with its own programs, people and codes.',
  },
  mode: {
    body: 'Decides how promo codes are made. It is the account’s, not a choice for each code.',
    change: 'Change mode…',
    confirmTitle: 'Change the mode to {{mode}}?',
    confirm: 'Change mode',
    done: 'The mode is {{mode}} now',
    changes: {
      PERFORMANCE_AND_CREATOR: {
        steps:
          'New codes are made in six steps, in the Performance program and the Creator program at once.',
        needs:
          'They need Optimize, a Performance program with code tracking, and a media source for each creator.',
        existing:
          'Creators’ codes that exist in the Creator program alone will read “Half-made” until somebody completes them. They go on working.',
      },
      CREATOR_ONLY: {
        steps: 'New codes are made in three steps, in the Creator program alone.',
        needs: 'Nobody can give codes to performance partners any more.',
        existing: 'Existing codes keep all their assignments and go on working.',
      },
    },
  },
  optimize: {
    title: 'Optimize',
    body: 'The add-on that unlocks media sources. We only record that your contract includes it.',
    active: 'Recorded as active',
    activeBy: 'By {{person}}, {{date}}',
    inactive: 'Not recorded',
    notNeeded: 'Creator only accounts do not need it.',
    record: 'Record as active',
    recordTitle: 'Record Optimize as active?',
    recordBody: 'Record it only when your contract includes it. Your name and the time are kept.',
    recordDone: 'Optimize is recorded as active',
    withdraw: 'Record as not active…',
    withdrawTitle: 'Record Optimize as not active?',
    withdrawBody:
      'No new codes can be made for creators until it is active again. Existing codes go on working.',
    withdrawConfirm: 'Record as not active',
    withdrawDone: 'Optimize is recorded as not active',
  },
  program: {
    new: 'New program',
    createDone: '{{name}} was created',
    kindHelp: 'It can never change: codes depend on it.',
    kindEffect: {
      CREATOR: 'Creators join it and are credited in it.',
      PERFORMANCE: 'Media sources and performance partners are credited in it.',
    },
    trackingHelp: 'Codes can be made in a program only while its code tracking is on.',
    trackingOf: 'Code tracking in {{name}}',
    on: 'On',
    off: 'Off',
    rename: 'Rename',
    renameOf: 'Rename {{name}}',
    renameDone: 'Renamed to {{name}}',
    trackingOn: 'Code tracking is on in {{name}}',
    trackingOffDone: 'Code tracking is off in {{name}}',
    offTitle: 'Turn code tracking off in {{name}}?',
    offBody:
      'Nobody can make new codes in this program until it is on again. Existing codes stay as they are.',
    offConfirm: 'Turn off',
    missing: 'No {{program}} yet',
    missingBody: {
      CREATOR: 'Every promo code of a creator lives in a Creator program.',
      PERFORMANCE: 'In this mode a creator’s code lives in a Performance program as well.',
    },
    create: 'Create the {{program}}',
  },
  source: {
    assign: 'Assign new promo code',
    assignTo: 'Assign new promo code: {{name}}',
    new: 'New media source',
    search: 'Find a media source',
    searchPlaceholder: 'Name',
    typeHelp: '“Creator” for one that stands for a creator.',
    program: 'Performance program',
    creatorHelp:
      'Only a media source that stands for a creator can hold codes. One for each creator and program.',
    creatorNone: 'No creator has this name, handle or e-mail',
    nobody: 'Nobody',
    empty: 'No media sources yet',
    emptyBody:
      'A creator media source stands for one creator in the Performance program, so that an order is not paid twice.',
    emptySearch: 'No media source matches “{{query}}”',
    notInMode: 'This account runs the Creator program alone',
    notInModeBody:
      'Media sources belong to a Performance program. Change the account’s mode to use them.',
    toMode: 'Open the account’s mode',
  },
  deal: {
    new: 'New deal',
    search: 'Find a deal',
    searchPlaceholder: 'Name',
    programHelp:
      'The program in which the owner of a code is credited: a Creator program for creators, a Performance program for partners.',
    column: { window: 'Dates' },
    empty: 'No deals yet',
    emptyBody:
      'A deal is the offer that codes belong to: what the customer gets. Codes work without one.',
    emptySearch: 'No deal matches “{{query}}”',
    noProgram: 'Create a program first: a deal belongs to one.',
    toPrograms: 'Open programs',
  },
};
