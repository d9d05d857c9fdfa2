"""The next version of a campaign's scheme, made on screen: started, edited rule by rule or as text, published."""
