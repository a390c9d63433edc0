// Sends one file's bytes with progress. The name on the wire carries no person: only the ending of the chosen name.
import { refusalFrom, Refusal, spoken, unreachable } from './client.ts'

/** "Ana Rivera visits.CSV" → "upload.csv": a file name often names somebody, and addresses are logged. */
export function plainName(chosen: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(chosen)?.[1]?.toLowerCase()
  return ending ? `upload.${ending}` : 'upload'
}

export function upload(
  file: File,
  onProgress: (sharePercent: number) => void,
  signal?: AbortSignal,
): Promise<{ readonly fileId: string }> {
  return new Promise((resolve, reject) => {
    // XMLHttpRequest because fetch tells nothing of bytes sent.
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/upload?name=${encodeURIComponent(plainName(file.name))}`)
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
