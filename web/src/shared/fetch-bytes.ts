/** The bytes behind a URL, in a page or in a worker. */

/** The bytes of a base64 data: URL, which a page's policy may forbid to fetch; null: another kind of URL. */
function decodeDataUrl(url: string): ArrayBuffer | null {
  const match = /^data:[^,]*;base64,(.*)$/s.exec(url);
  if (!match) return null;
  return Uint8Array.from(atob(match[1] ?? ''), (character) => character.charCodeAt(0)).buffer;
}

/** Rejects with an Error that names the URL. Whole, so that it works whatever type the server says it is. */
export async function fetchBytes(url: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const inlined = decodeDataUrl(url);
  if (inlined) return inlined;
  const response = await fetch(url, signal ? { signal } : {}).catch((error: unknown) => {
    throw new Error(`${url}: ${String(error)}`);
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return await response.arrayBuffer();
}
