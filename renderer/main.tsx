import './host/connect.ts'
import './shell/policy.ts'
import './theme/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepSaved } from './article/keepSaved.ts'
import { rememberedArticle, useNavigation } from './shell/navigation.ts'
import { followArticles } from './shell/queryClient.ts'
import { followSettings } from './settings/useSettings.ts'

followSettings()
followArticles()
keepSaved()
const articleId = rememberedArticle()
if (articleId !== null) void useNavigation.getState().open(articleId)

const root = document.querySelector('#root')
if (root) createRoot(root).render(<App />)
