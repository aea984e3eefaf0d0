export const explorer = {
  intro:
    'GraphiQL on the API of {{account}}. Every type and field is described in the documentation on its left.',
  english: 'GraphiQL’s own interface is in English only.',
  loading: 'Loading the editor',
  confirm: {
    title: 'Run a mutation?',
    body: 'It changes the data of {{account}} at once, like the same action in this app. You are asked once per visit.',
    run: 'Run it',
  },
  token: {
    asPerson: 'Asks as {{name}}.',
    asToken: 'Asks as the token {{token}}; the documentation shows what it may see.',
    label: 'API token',
    placeholder: 'Paste a token to ask in its name',
    show: 'Show the token',
    hide: 'Hide the token',
    use: 'Use the token',
    forget: 'Ask as yourself again',
  },
  cancelled: 'Not run: the mutation was not confirmed.',
};
