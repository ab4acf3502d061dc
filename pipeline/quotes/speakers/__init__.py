"""Who a speaker is: name, title and affiliation, pronouns and short names resolved within the document."""
