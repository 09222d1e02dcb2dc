"""What is kept of a run: answers and outcomes in a store, money under a cap, requests at a pace."""
