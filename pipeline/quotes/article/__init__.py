"""What the rules look at: the article with its quotations masked, marks, nouns, and the drafts they make."""
