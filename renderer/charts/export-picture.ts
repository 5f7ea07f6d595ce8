import type { ChartFile } from './chart-props.ts'
import { paintSvg } from './paint-svg.ts'

/** A PNG has so many pixels for each pixel of the drawing. */
const scale = 2

/** The drawing as an image of twice its size, letters set in the fonts of the page. */
export async function pictureOf(svg: string): Promise<Blob> {
  const canvas = await paintSvg(svg, scale)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('No picture'))
    }, 'image/png')
  })
}

/** Gives a file to the browser, which keeps it where it keeps downloads. */
export function download({ name, content }: ChartFile): Promise<void> {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
  return Promise.resolve()
}
