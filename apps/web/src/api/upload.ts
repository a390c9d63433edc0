// Sends one file's bytes with progress. The chosen name goes in a header, never in the address: it often names somebody, and addresses
// are logged.
import { refusalFrom, Refusal, spoken, unreachable } from './client.ts'

/** A name as a header may carry it; half of a character that a system let through is no name. */
export function nameForHeader(chosen: string): string {
  return encodeURIComponent(chosen.replace(/\p{Surrogate}/gu, '_'))
}

export function upload(
  file: File,
  onProgress: (sharePercent: number) => void,
  signal?: AbortSignal,
): Promise<{ readonly fileId: string }> {
  return new Promise((resolve, reject) => {
    // XMLHttpRequest because fetch tells nothing of bytes sent.
    const request = new XMLHttpRequest()
    request.open('PUT', '/api/upload')
    request.setRequestHeader('x-file-name', nameForHeader(file.name))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', spoken())
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(Math.round((event.loaded / event.total) * 100))
    })
    request.addEventListener('load', () => {
      if (request.status < 200 || request.status >= 300) {
        reject(refusalFrom(request.status, request.responseText))
        return
      }
      const reply = JSON.parse(request.responseText) as { fileId: string }
      onProgress(100)
      resolve(reply)
    })
    request.addEventListener('error', () => reject(new Refusal(0, unreachable, '')))
    request.addEventListener('abort', () => reject(new Refusal(0, 'aborted', '')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
