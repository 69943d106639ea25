/** A browser without scripts that keeps the cookies of each server and can be stopped on its way. */
export class Walk {
  private readonly jars = new Map<string, Map<string, string>>();

  /** One request; redirects are not followed. */
  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...(init.headers as object) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '' || line.includes('1970')) jar.delete(name!);
      else jar.set(name!, value!);
    }
    return answer;
  }

  /** Follows redirects until there is none, or until an address is met that `stops` names. */
  async follow(
    address: string,
    stops: (address: string) => boolean = () => false,
  ): Promise<{ address: string; answer: Response }> {
    for (let steps = 0, at = address; steps < 20; steps += 1) {
      const answer = await this.go(at);
      const location = answer.headers.get('location');
      if (location === null) return { address: at, answer };
      at = new URL(location, at).href;
      if (stops(at)) return { address: at, answer };
    }
    throw new Error(`Twenty redirects from ${address}`);
  }

  cookieOf(address: string, name: string): string | undefined {
    return this.jars.get(new URL(address).origin)?.get(name);
  }

  setCookie(address: string, name: string, value: string): void {
    this.jars.get(new URL(address).origin)?.set(name, value);
  }
}
