/** An error of GraphQL itself: a malformed, refused or failed request. Expected failures are data. */
export interface RequestError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId: string };
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly RequestError[];
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

export interface CallOptions {
  /** Id of the account that the call is made in; without it the first. */
  readonly account?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Client {
  /** @param cookie the session; without one a stranger asks */
  constructor(
    private readonly url: string,
    readonly cookie = '',
  ) {}

  /** One request, whatever it answers. */
  async send<Data = unknown>(
    query: string,
    variables: object = {},
    { account, headers = {} }: CallOptions = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(account === undefined ? {} : { 'creator-codes-account': account }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Pick<Answer<Data>, 'data' | 'extensions'> & {
      errors?: readonly RequestError[];
    };
    const { data, errors = [], extensions } = body;
    return { status: response.status, headers: response.headers, data, errors, extensions };
  }

  /** One request that must succeed. */
  async query<Data>(
    query: string,
    variables: object = {},
    options: CallOptions = {},
  ): Promise<Data> {
    const { data, errors, status } = await this.send<Data>(query, variables, options);
    if (errors.length > 0 || data === null || data === undefined) {
      throw new Error(`${status}: ${JSON.stringify(errors)}\n${query}`);
    }
    return data;
  }
}
