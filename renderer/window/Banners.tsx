import { IconAlertTriangle } from '@tabler/icons-react'
import { useNotices } from '../ui/notices.ts'
import classes from './Banners.module.css'

/** Trouble that has not ended yet: what was kept, and what can be done. */
export function Banners() {
  const banners = useNotices((state) => state.banners)
  return (
    <div role="alert" className={classes.banners}>
      {banners.map((banner) => (
        <div key={banner.id} className={classes.banner} data-tone={banner.tone}>
          <IconAlertTriangle size={18} aria-hidden />
          <span className={classes.text}>{banner.text}</span>
          {banner.actions.map((action) => (
            <button
              key={action.label}
              type="button"
              className={classes.action}
              onClick={action.act}
            >
              {action.label}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
