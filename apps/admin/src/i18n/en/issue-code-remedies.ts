/** What helps when a step is blocked. */
export const remedies = {
  blocked: {
    notJoined: {
      NONE: {
        title: '{{creator}} has not joined yet',
        body: 'Send an invite now; we keep this draft.',
      },
      INVITED: {
        title: '{{creator}} is invited and has not answered yet',
        body: 'The draft waits. When they accept, record it here.',
      },
      APPLIED: {
        title: '{{creator}} has applied',
        body: 'Record them as joined to accept the application. We keep this draft.',
      },
      DECLINED: {
        title: '{{creator}} declined the last invitation',
        body: 'You can invite them again; we keep this draft.',
      },
      REMOVED: {
        title: '{{creator}} was removed from the Creator program',
        body: 'You can invite them again; we keep this draft.',
      },
      EXPIRED: {
        title: 'The contract of {{creator}} has ended',
        body: 'Invite them again; we keep this draft.',
      },
    },
    optimize: {
      title: 'This step needs the Optimize add-on',
      body: 'Your account’s owner gets it from the provider. Once it is there, record it: media sources are then unlocked.',
    },
    mediaSource: {
      title: 'No media source stands for {{creator}} yet',
      body: 'Create one here; it takes the name of the creator and can be changed.',
    },
    tracking: {
      title: 'Code tracking is off in {{program}}',
      body: 'Orders with a code are credited only while it is on.',
    },
    programMissing: {
      CREATOR: 'This account has no Creator program yet',
      PERFORMANCE: 'This account has no Performance program yet',
      body: 'Create it here; code tracking is on from the start.',
    },
    programAmbiguous: {
      CREATOR: 'Which Creator program?',
      PERFORMANCE: 'Which Performance program?',
      body: 'There are several. Choose the one in which the code is made.',
    },
  },
  invitation: {
    recorded: 'Invitation recorded {{time}}',
    notSent: 'Not sent',
    how: 'This invitation is not mailed. Copy the text and send it yourself.',
    text: 'Invitation text',
    copy: 'Copy the invitation',
    language: 'Language of the invitation',
    languages: { EN: 'English', ZH: '中文' },
  },
  mediaSourceDrawer: {
    title: 'New media source',
    lead: 'Stands for {{creator}} in the Performance program.',
    channelHelp: 'Where its traffic comes from',
  },
  programDialog: {
    CREATOR: 'New Creator program',
    PERFORMANCE: 'New Performance program',
    submit: 'Create program',
    nameDefault_CREATOR: '{{account}} creators',
    nameDefault_PERFORMANCE: '{{account}} performance',
  },
};
