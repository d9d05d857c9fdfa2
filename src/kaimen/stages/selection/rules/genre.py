"""Words that themes of the genre share whatever they are about: they neither make two alike nor say what is shown.

Source: the issued tables of several regions; a word stands here only where it names no subject.
"""

GENRE_WORDS = """
政务公开 政府信息公开 信息公开 政务服务 政务开放 政府开放 开放日 主题日 公开日 开放周
主题活动 系列活动 专项活动 活动 主题 政策解读 政策宣讲 政策宣传 政策发布 政策 法律法规
宣传 宣讲 宣教 推广 知识 培训 讲座 咨询 服务 现场 观摩 参观 调研 座谈 交流 体验 征集
征求 意见建议 意见 建议 问卷 调查 答疑 发布 解读 走进 开展 举办 组织 推进 推动 深化
加强 优化 提升 促进 助力 打造 构建 做好 关于 工作 情况 方案 项目 群众 公众 市民 居民
面对面 零距离
"""
SLOGAN_WORDS = """
阳光政府 阳光政务 阳光 公开透明 公开 透明 开放 政务 政府 透明政府 法治政府 服务型政府
营商环境 高质量发展 为民 便民 惠民 利民 爱民 人民 百姓 你我 同行 同心 共建 共享 共治
携手 共同 美好 生活 未来 新时代 新征程 新方式 引领 我们 社会 发展 创新 环境 建设 初心
使命 奋进 一起 向未来 看得见 听得到 进一步 全面 积极
"""

GENRE = tuple(GENRE_WORDS.split())
SLOGANS = tuple(SLOGAN_WORDS.split())
"""Words that promise and name nothing to see; alone they make a theme vague."""
