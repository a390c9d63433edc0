// The package's door for other workspaces: none. The web application is opened in a browser, see main.tsx.
export {}
