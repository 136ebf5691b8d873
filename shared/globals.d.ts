// Names that every host has and that the language's own library does not declare.

declare const URL: new (
  address: string,
  base?: string,
) => {
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly host: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
  readonly searchParams: { get(name: string): string | null }
}

/** Milliseconds from a fixed point, by a clock that nobody can set. */
declare const performance: { now(): number }
