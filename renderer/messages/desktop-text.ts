/** Sentences of the desktop's main process: its menu, the system's dialogs, and what it says when a page has ended. */
export interface DesktopText {
  readonly menu: {
    readonly file: string
    readonly quit: string
    readonly edit: string
    readonly undo: string
    readonly redo: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
    readonly view: string
    readonly reload: string
    readonly actualSize: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly fullScreen: string
    readonly developerTools: string
  }
  readonly chooseStudy: string
  readonly studyFiles: string
  readonly saveExport: string
  /** The page ended by itself and was opened again. */
  readonly pageEnded: string
  readonly pageEndedDetail: string
  /** It ended again and again. */
  readonly pageKeepsEnding: string
  readonly pageKeepsEndingDetail: string
  readonly pageHangs: string
  readonly wait: string
  readonly reloadPage: string
  readonly close: string
}

const english: DesktopText = {
  menu: {
    file: '&File',
    quit: 'Quit Shirube',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: '&View',
    reload: 'Reload',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
  },
  chooseStudy: 'Open a study',
  studyFiles: 'Shirube study',
  saveExport: 'Save',
  pageEnded: 'The window stopped working and was opened again.',
  pageEndedDetail: 'Your changes up to that moment are kept and are put back.',
  pageKeepsEnding: 'The window keeps stopping, so Shirube closes.',
  pageKeepsEndingDetail: 'Your changes are kept. If it happens again, open another study first.',
  pageHangs: 'The window does not answer.',
  wait: 'Wait',
  reloadPage: 'Open it again',
  close: 'Close',
}

const japanese: DesktopText = {
  menu: {
    file: 'ファイル(&F)',
    quit: 'Shirube を終了',
    edit: '編集(&E)',
    undo: '元に戻す',
    redo: 'やり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    view: '表示(&V)',
    reload: '再読み込み',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: '全画面表示',
    developerTools: '開発者ツール',
  },
  chooseStudy: 'スタディを開く',
  studyFiles: 'Shirube のスタディ',
  saveExport: '保存',
  pageEnded: 'ウィンドウが停止したため、開き直しました。',
  pageEndedDetail: '停止するまでの変更は保存されており、元の状態に戻ります。',
  pageKeepsEnding: 'ウィンドウの停止が続くため、Shirube を終了します。',
  pageKeepsEndingDetail: '変更は保存されています。再び起きる場合は、先に別のスタディを開いてください。',
  pageHangs: 'ウィンドウが応答しません。',
  wait: '待つ',
  reloadPage: '開き直す',
  close: '閉じる',
}

/** Texts of the desktop host in a language; any other than Japanese is answered in English. */
export const desktopText = (language: string): DesktopText => (/^ja\b/i.test(language) ? japanese : english)
